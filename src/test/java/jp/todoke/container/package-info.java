/** Tests that run inside the server, on one shared archive: the built WAR with these classes added. */
package jp.todoke.container;
