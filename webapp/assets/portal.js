/* What a page does by itself: menu on small screens, copy buttons, help tied to fields, findings gathered on top. No page
   depends on it to be read or to send a form. The idle warning is in idle.js. */
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

  /* Other scripts have words spoken by this event. */
  document.addEventListener('todoke:say', function (event) {
    speak(event.detail);
  });

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
      var group = field.querySelector('.ui-selectmanycheckbox, .ui-selectoneradio') || input;
      if (group !== input) {
        /* A group of choices is named by the field's label; its duty stands in that label as a word. */
        var label = field.querySelector('.field-label');
        if (!group.getAttribute('role')) {
          group.setAttribute('role', 'group');
        }
        if (group.getAttribute('role') === 'group') {
          group.removeAttribute('aria-required');
        }
        if (label && label.id) {
          group.setAttribute('aria-labelledby', label.id);
        }
      }
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

  /* Findings at fields are gathered on top, each leading to its field. */
  var errors = document.getElementById('fieldErrors');

  function gatherFindings() {
    var found = document.querySelectorAll('.field > .ui-message.ui-message-error');
    errors.hidden = found.length === 0;
    errors.textContent = '';
    if (found.length === 0) {
      return;
    }
    var title = document.createElement('h2');
    title.textContent = errors.dataset.title.replace('{0}', String(found.length));
    errors.append(title);
    var list = document.createElement('ul');
    found.forEach(function (message) {
      var label = message.parentElement.querySelector('.ui-outputlabel-label');
      var link = document.createElement('a');
      link.href = '#';
      link.textContent = (label ? label.textContent.trim() + ': ' : '') + message.textContent.trim();
      link.addEventListener('click', function (event) {
        event.preventDefault();
        var input = message.parentElement.querySelector('input:not([type=hidden]), textarea, select, [tabindex]');
        if (input) {
          input.focus();
        }
      });
      var item = document.createElement('li');
      item.append(link);
      list.append(item);
    });
    errors.append(list);
  }

  function showFailure() {
    gatherFindings();
    if (!errors.hidden) {
      errors.focus();
    } else {
      var summary = document.querySelector('#messages .ui-messages-error');
      if (summary) {
        summary.scrollIntoView({block: 'center'});
      }
    }
  }
  showFailure();

  /* A sign-in page left open outlives its form; an untouched one is fetched anew before that. */
  var signIn = document.querySelector('.sign-in[data-seconds]');
  if (signIn) {
    setTimeout(function () {
      var typed = [].some.call(signIn.querySelectorAll('input:not([type=hidden])'), function (input) {
        return input.value !== '';
      });
      if (!typed) {
        location.reload();
      }
    }, Math.max(60, Number(signIn.dataset.seconds) - 60) * 1000);
  }

  /* A page that the browser kept is asked for anew: after sign-out nothing of it may come back. */
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      location.reload();
    }
  });

  if (window.jQuery) {
    var unreachable = document.getElementById('unreachable');
    window.jQuery(document).on('pfAjaxSuccess', function () {
      document.dispatchEvent(new CustomEvent('todoke:here'));
      unreachable.hidden = true;
    });
    window.jQuery(document).on('pfAjaxError', function () {
      unreachable.hidden = false;
      unreachable.scrollIntoView({block: 'center'});
    });
    window.jQuery(document).on('pfAjaxComplete', function () {
      tieFields();
      gatherFindings();
    });
  }
})();
