/* Switching the language loads the page anew. What is typed on it and stored nowhere would be gone: asked before. Pages that
   save by themselves (#unsaved) see to it on their own. */
(function () {
  'use strict';

  var link = document.querySelector('.portal-tools .language');
  var dialog = document.getElementById('typing');
  var touched = new Set();
  var PAGES = '#main form:not([method=get]):not(.sign-in form)';

  /* Fields are drawn anew after an answer of the server: remembered by name. */
  document.addEventListener('input', function (event) {
    if (event.target.name && event.target.closest(PAGES)) {
      touched.add(event.target.name);
    }
  });

  function differs(field) {
    if (field.type === 'checkbox' || field.type === 'radio') {
      return field.checked !== field.defaultChecked;
    }
    if (field.tagName === 'SELECT') {
      return [].some.call(field.options, function (option) {
        return option.selected !== option.defaultSelected;
      }) && field.selectedIndex > 0;
    }
    return field.type !== 'hidden' && field.type !== 'submit' && field.value !== field.defaultValue;
  }

  /* What the server has sent back with an error is on the page as if it were stored. */
  function sentBack(field) {
    return touched.has(field.name) && field.value !== '' && document.querySelector('.ui-message-error, .ui-messages-error');
  }

  function typed() {
    return !document.getElementById('unsaved') && [].some.call(document.querySelectorAll(PAGES), function (form) {
      return [].some.call(form.elements, function (field) {
        return field.name && (differs(field) || sentBack(field));
      });
    });
  }

  link.addEventListener('click', function (event) {
    if (typed()) {
      event.preventDefault();
      dialog.showModal();
    }
  });

  dialog.addEventListener('click', function (event) {
    var button = event.target.closest('[data-typing]');
    if (button) {
      dialog.close();
      if (button.dataset.typing === 'switch') {
        location.assign(link.href);
      } else {
        link.focus();
      }
    }
  });
})();
