/* Signing in without leaving the form, when its session has ended: see saving.js. The page is covered meanwhile. */
(function () {
  'use strict';

  var dialog = document.getElementById('signInAgain');
  var form = document.getElementById('signInAgainForm');
  var password = document.getElementById('againPassword');
  var told = document.getElementById('againTold');
  var choose = document.getElementById('againPasswordPage');
  var root = dialog.dataset.path || '';

  function open(why) {
    choose.hidden = why !== 'password';
    if (!dialog.open) {
      told.textContent = '';
      dialog.showModal();
      password.focus();
    }
  }

  function signedIn() {
    password.value = '';
    document.dispatchEvent(new Event('todoke:here'));
    dialog.close();
    window.todokeSaving.again();
  }

  function failed(words) {
    told.textContent = words;
    password.select();
  }

  /* Only our own scripts can send this header: see OwnScripts. */
  function send() {
    return fetch(root + '/public/sign-in-again', {
      method: 'POST',
      headers: {'Faces-Request': 'partial/ajax'},
      body: new URLSearchParams({name: document.getElementById('againName').value, password: password.value})
    });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    told.textContent = '';
    send().then(function (answer) {
      if (answer.status === 204) {
        signedIn();
      } else if (answer.status === 403) {
        password.value = '';
        open('password');
      } else {
        return answer.json().then(function (problem) {
          failed(problem.detail);
        });
      }
    }).catch(function () {
      failed(dialog.dataset.away);
    });
  });

  /* Somebody may have signed in, or chosen a new password, in another tab. */
  function look() {
    if (dialog.open && document.visibilityState === 'visible') {
      fetch(root + '/public/alive', {redirect: 'manual', cache: 'no-store'}).then(function (answer) {
        if (answer.status === 204) {
          signedIn();
        }
      }, function () {
        /* No network: the dialog waits. */
      });
    }
  }

  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  dialog.addEventListener('cancel', function (event) {
    event.preventDefault();
  });
  document.addEventListener('todoke:signedOut', function (event) {
    open(event.detail);
  });
  document.addEventListener('todoke:ended', function (event) {
    event.preventDefault();
    open('session');
  });
})();
