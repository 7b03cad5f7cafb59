/* What a page does by itself: menu on small screens, copy buttons, help tied to fields, the idle warning. No page
   depends on it to be read or to send a form. */
(function () {
  'use strict';

  var body = document.body;

  function speak(words) {
    var spoken = document.getElementById('spoken');
    if (spoken) {
      spoken.textContent = '';
      setTimeout(function () {
        spoken.textContent = words;
      }, 50);
    }
  }

  /* The menu folds away on small screens only where this script runs. */
  body.classList.add('scripted');
  var toggle = document.querySelector('.tasks-toggle');
  if (toggle) {
    toggle.addEventListener('click', function () {
      var open = toggle.getAttribute('aria-expanded') === 'true';
      toggle.setAttribute('aria-expanded', String(!open));
    });
    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && toggle.getAttribute('aria-expanded') === 'true') {
        toggle.setAttribute('aria-expanded', 'false');
        toggle.focus();
      }
    });
  }

  /* Copy buttons. */
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button.copy');
    if (!button || !navigator.clipboard) {
      return;
    }
    navigator.clipboard.writeText(button.dataset.copy).then(function () {
      var before = button.textContent;
      button.textContent = button.dataset.copied;
      speak(button.dataset.copied);
      setTimeout(function () {
        button.textContent = before;
      }, 2000);
    });
  });

  /* Help and message are read together with their field. */
  function tieFields() {
    document.querySelectorAll('.field').forEach(function (field, number) {
      var input = field.querySelector('input:not([type=hidden]), textarea, select, [role=radiogroup], [role=combobox]');
      if (!input) {
        return;
      }
      var group = field.querySelector('[role=radiogroup], .ui-selectmanycheckbox, .ui-selectoneradio') || input;
      var ids = [];
      field.querySelectorAll(':scope > .field-help, :scope > .ui-message').forEach(function (part, index) {
        if (!part.id) {
          part.id = 'told-' + number + '-' + index;
        }
        if (part.textContent.trim() !== '') {
          ids.push(part.id);
        }
      });
      if (ids.length > 0) {
        group.setAttribute('aria-describedby', ids.join(' '));
      } else {
        group.removeAttribute('aria-describedby');
      }
    });
  }
  tieFields();

  /* A failed submission: the summary takes the focus, so that it is seen and read. */
  function showFailure() {
    var summary = document.querySelector('#messages .ui-messages-error, .field .ui-message-error');
    if (summary && !document.querySelector('.ui-dialog[aria-hidden=false]')) {
      summary.scrollIntoView({block: 'center'});
    }
  }
  showFailure();

  /* The idle warning. All tabs share one session, so they share the time of the last request. */
  var KEY = 'todoke-touched';
  var WARNING = 120;
  var idle = document.getElementById('idle');

  function touched() {
    try {
      localStorage.setItem(KEY, String(Date.now()));
    } catch (unavailable) {
      /* Without storage each tab counts for itself. */
    }
    here = Date.now();
  }
  var here = Date.now();

  function last() {
    try {
      return Math.max(here, Number(localStorage.getItem(KEY)) || 0);
    } catch (unavailable) {
      return here;
    }
  }

  if (idle) {
    touched();
    var seconds = Number(idle.dataset.seconds);
    var leftLine = idle.querySelector('.idle-left');
    var spokenAt = 0;

    var gone = function () {
      var back = location.pathname + location.search;
      location.replace(idle.dataset.path + '/public/sign-in.xhtml?ended=idle&back=' + encodeURIComponent(back));
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
          speak(words);
        }
      } else if (idle.open) {
        idle.close();
      }
    };
    setInterval(count, 1000);
    document.addEventListener('visibilitychange', count);

    var stay = function () {
      fetch(idle.dataset.path + '/public/alive', {redirect: 'manual', cache: 'no-store'}).then(function (answer) {
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
  }

  /* A page that the browser kept is asked for anew: after sign-out nothing of it may come back. */
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      location.reload();
    }
  });

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () {
      touched();
      tieFields();
    });
  }
})();
