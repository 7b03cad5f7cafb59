/* What is typed into a field of choices (filing-choices.js) only searches while the cursor is in it: it is neither saved nor
   judged. Left, it becomes the choice that it means; what means none stays as it was typed, for a finding to tell. */
(function () {
  'use strict';

  var form = window.todokeForm;

  /* A field without a name is not sent: on the server stays what it said before. */
  function begin(input) {
    if (input.name) {
      input.dataset.half = input.name;
      input.removeAttribute('name');
    }
  }

  function settle(input) {
    input.value = form.meant(input) || input.value;
    if (input.dataset.half) {
      input.name = input.dataset.half;
      delete input.dataset.half;
    }
  }

  function finish() {
    form.all('#form [data-half]').forEach(function (input) {
      input.dispatchEvent(new Event('change', {bubbles: true}));
    });
  }

  document.addEventListener('input', function (event) {
    if (event.target.dataset.choices) {
      begin(event.target);
    }
  });

  /* Another window in front does not take the cursor out of the field, though the browser tells a change then. */
  document.addEventListener('change', function (event) {
    if (event.target.dataset.half && event.isTrusted && !document.hasFocus()) {
      event.stopImmediatePropagation();
    } else if (event.target.dataset.choices) {
      settle(event.target);
    }
  }, true);

  document.addEventListener('focusout', function () {
    if (document.hasFocus()) {
      finish();
    }
  });

  /* Whoever asks for something with the cursor in the field means what stands in it. */
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && !event.isComposing) {
      finish();
    }
  }, true);

  document.addEventListener('click', function (event) {
    if (event.target.closest('#form .ui-button')) {
      finish();
    }
  }, true);

  form.acted(finish);
})();
