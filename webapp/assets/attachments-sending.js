/* Files are sent in pieces, one file after the other, so that a pause costs nothing and a lost connection loses no more than
   a piece. Used by attachments.js as window.todokeUploads:
     URL            where files are sent to
     listed()       the files that are on their way, or were refused
     add(file)      one more, not sent yet
     queue(upload)  it may be sent
     next()         sends the next that may, if none is being sent
     whole          called with a file that has arrived; set by attachments.js */
window.todokeUploads = (function () {
  'use strict';

  var URL_OF_UPLOADS = 'upload';
  var TRIES = 6;
  var lines = window.todokeUploadLines;
  var uploads = [];
  var sender = {URL: URL_OF_UPLOADS, add: add, queue: queue, next: next, listed: listed, whole: null};

  function listed() {
    return uploads;
  }

  function add(file) {
    var upload = {file: file, id: '', received: 0, tries: 0, unsure: false, xhr: null};
    lines.add(upload);
    uploads.push(upload);
    return upload;
  }

  Object.assign(lines.acts, {
    pause: function (upload) {
      lines.show(upload, 'paused', lines.words().paused, ['resume', 'cancel']);
      if (upload.xhr) {
        upload.xhr.abort();
      }
      next();
    },
    resume: function (upload) {
      queue(upload);
      next();
    },
    retry: function (upload) {
      upload.tries = 0;
      queue(upload);
      next();
    },
    cancel: function (upload) {
      upload.state = 'gone';
      if (upload.xhr) {
        upload.xhr.abort();
      }
      remove(upload);
      next();
    },
    dismiss: function (upload) {
      remove(upload);
    }
  });

  function remove(upload) {
    uploads = uploads.filter(function (other) {
      return other !== upload;
    });
    lines.take(upload);
  }

  function queue(upload) {
    lines.show(upload, 'queued', lines.words().queued, ['pause', 'cancel']);
  }

  function ask(upload, method, query, body, done) {
    var xhr = new XMLHttpRequest();
    upload.xhr = xhr;
    xhr.open(method, URL_OF_UPLOADS + query);
    xhr.setRequestHeader('X-Todoke-Token', lines.words().token);
    xhr.timeout = 120000;
    if (method === 'PUT') {
      xhr.setRequestHeader('Content-Type', 'application/octet-stream');
      xhr.upload.addEventListener('progress', function (event) {
        if (upload.state === 'sending') {
          lines.progress(upload, upload.received + event.loaded);
        }
      });
    }
    xhr.onload = function () {
      upload.xhr = null;
      if (upload.state === 'sending') {
        answered(upload, xhr, done);
      }
    };
    xhr.onerror = xhr.ontimeout = function () {
      upload.xhr = null;
      if (upload.state === 'sending') {
        again(upload);
      }
    };
    xhr.send(body);
  }

  function answered(upload, xhr, done) {
    var answer = null;
    try {
      answer = JSON.parse(xhr.responseText);
    } catch (notOurs) {
      /* The sign-in page, or a proxy's. */
    }
    if (!answer) {
      if (xhr.status >= 500) {
        again(upload);
      } else {
        lines.show(upload, 'failed', lines.words().signedOut, ['retry', 'cancel']);
        next();
      }
    } else if (xhr.status < 300) {
      upload.tries = 0;
      done(answer);
    } else if (xhr.status === 409 && upload.id) {
      /* The server has another piece last than we think. */
      again(upload);
    } else {
      lines.show(upload, 'refused', answer.detail || answer.title, ['dismiss']);
      next();
    }
  }

  function again(upload) {
    upload.tries++;
    upload.unsure = true;
    if (upload.tries >= TRIES) {
      lines.show(upload, 'failed', lines.words().lost, ['retry', 'cancel']);
      next();
      return;
    }
    lines.show(upload, 'sending', lines.words().again, ['pause', 'cancel']);
    setTimeout(function () {
      if (upload.state === 'sending') {
        go(upload);
      }
    }, 500 * Math.pow(2, upload.tries));
  }

  function next() {
    var busy = uploads.some(function (upload) {
      return upload.state === 'sending';
    });
    var waiting = uploads.filter(function (upload) {
      return upload.state === 'queued';
    })[0];
    if (!busy && waiting) {
      lines.show(waiting, 'sending', lines.words().sending.replace('{0}', 0), ['pause', 'cancel']);
      waiting.unsure = Boolean(waiting.id);
      go(waiting);
    }
  }

  function go(upload) {
    if (!upload.id) {
      announce(upload);
    } else if (upload.unsure) {
      ask(upload, 'GET', '?file=' + upload.id, null, function (answer) {
        upload.unsure = false;
        received(upload, answer);
      });
    } else {
      send(upload);
    }
  }

  /* With its hash a file that was cut off, even by closing the browser, goes on where it was. */
  function announce(upload) {
    hash(upload.file).then(function (sha256) {
      if (upload.state !== 'sending') {
        return;
      }
      var body = new URLSearchParams({name: upload.file.name, size: upload.file.size, sha256: sha256});
      ask(upload, 'POST', '', body, function (answer) {
        upload.id = answer.file;
        received(upload, answer);
      });
    });
  }

  function hash(file) {
    if (!window.crypto || !crypto.subtle) {
      return Promise.resolve('');
    }
    return file.arrayBuffer().then(function (bytes) {
      return crypto.subtle.digest('SHA-256', bytes);
    }).then(function (digest) {
      return Array.from(new Uint8Array(digest)).map(function (byte) {
        return byte.toString(16).padStart(2, '0');
      }).join('');
    }).catch(function () {
      return '';
    });
  }

  function send(upload) {
    var piece = upload.file.slice(upload.received, upload.received + Number(lines.words().piece));
    ask(upload, 'PUT', '?file=' + upload.id + '&offset=' + upload.received, piece, function (answer) {
      received(upload, answer);
    });
  }

  function received(upload, answer) {
    upload.received = answer.received;
    lines.progress(upload, answer.received);
    if (answer.state === 'UPLOADING') {
      send(upload);
    } else if (answer.taken && answer.state !== 'INFECTED') {
      remove(upload);
      sender.whole(upload);
      next();
    } else {
      lines.show(upload, 'refused', answer.words, ['dismiss']);
      next();
    }
  }

  return sender;
})();
