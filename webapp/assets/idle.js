/* The idle warning: counts down before the session ends, offers to stay, and leads to the sign-in page afterwards. All tabs
   share one session, so they share the time of the last request; a page tells of a request by the event todoke:here. */
(function () {
  'use strict';

  var KEY = 'todoke-touched';
  var WARNING = 120;
  var idle = document.getElementById('idle');
  if (!idle) {
    return;
  }

  var here = Date.now();

  function touched() {
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch (unavailable) {
      /* Without storage each tab counts for itself. */
    }
    here = Date.now();
  }

  function last() {
    try {
      return Math.max(here, Number(localStorage.getItem(KEY)) || 0);
    } catch (unavailable) {
      return here;
    }
  }

  touched();
  var seconds = Number(idle.dataset.seconds);
  /* An empty attribute is not written: no path means the root. */
  var root = idle.dataset.path || '';
  var leftLine = idle.querySelector('.idle-left');
  var spokenAt = 0;

  var gone = function () {
    /* A page on which somebody was typing has its own way to go on. */
    if (!document.dispatchEvent(new CustomEvent('todoke:ended', {cancelable: true}))) {
      idle.close();
      return;
    }
    var back = location.pathname + location.search;
    location.replace(root + '/public/sign-in.xhtml?ended=idle&back=' + encodeURIComponent(back));
  };

  var count = function () {
    var left = Math.round(seconds - (Date.now() - last()) / 1000);
    if (left <= 0) {
      gone();
    } else if (left <= Math.min(WARNING, seconds / 2)) {
      var words = idle.dataset.left.replace('{0}', String(left));
      leftLine.textContent = words;
      if (!idle.open) {
        idle.showModal();
        spokenAt = left;
      } else if (spokenAt - left >= 30) {
        spokenAt = left;
        document.dispatchEvent(new CustomEvent('todoke:say', {detail: words}));
      }
    } else if (idle.open) {
      idle.close();
    }
  };
  document.addEventListener('todoke:here', touched);
  setInterval(count, 1000);
  document.addEventListener('visibilitychange', count);

  var stay = function () {
    fetch(root + '/public/alive', {redirect: 'manual', cache: 'no-store'}).then(function (answer) {
      if (answer.status === 204) {
        touched();
        idle.close();
      } else {
        gone();
      }
    }, function () {
      /* No network now: the countdown goes on, and the button can be pressed again. */
    });
  };
  idle.querySelector('[data-idle=stay]').addEventListener('click', stay);
  idle.addEventListener('cancel', function (event) {
    event.preventDefault();
    stay();
  });
  idle.querySelector('[data-idle=leave]').addEventListener('click', function () {
    var signOut = document.getElementById('leave:signOut');
    if (signOut) {
      signOut.click();
    }
  });
})();
