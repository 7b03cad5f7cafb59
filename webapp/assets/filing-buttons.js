/* What the fields and buttons of the filing form do. All of it hangs on the document, since the form is drawn anew. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var saving = window.todokeSaving;

  document.addEventListener('input', function (event) {
    var input = event.target;
    /* Half a word in a box of choices is no answer yet: filing-typing.js tells when it is. */
    if (input.closest('#form') && !input.closest('.ui-dialog') && input.type !== 'search' && !input.dataset.choices) {
      saving.changed();
    }
  });

  document.addEventListener('change', function (event) {
    var input = event.target;
    if (!input.closest('#form') || input.closest('.ui-dialog') || input.type === 'search') {
      return;
    }
    saving.changed();
    if (input.closest('.redraw')) {
      form.redraw(input);
    }
  });

  /* Enter in a field saves; it never presses a button of the form. */
  document.addEventListener('keydown', function (event) {
    var field = event.target;
    if (event.key === 'Enter' && field.closest('#form') && field.tagName === 'INPUT') {
      event.preventDefault();
      if (event.isComposing) {
        return;
      }
      if (field.dataset.enter) {
        document.getElementById(field.dataset.enter).click();
      } else {
        saving.now();
      }
    }
  });

  document.addEventListener('click', function (event) {
    var goto = event.target.closest('[data-goto]');
    var hide = event.target.closest('[data-hide]');
    var close = event.target.closest('[data-close]');
    var button = event.target.closest('#form [data-act]');
    if (goto) {
      form.go(goto.dataset.goto || '');
    } else if (hide) {
      PF(hide.dataset.hide).hide();
    } else if (close) {
      document.getElementById(close.dataset.close).close();
    } else if (event.target.closest('[data-choose]')) {
      form.busy(true);
      window.todokeChoose([
        {name: 'choice', value: event.target.closest('[data-choose]').dataset.choose},
        {name: 'place', value: event.target.closest('[data-choose]').dataset.place}
      ]);
    } else if (event.target.closest('[data-tick]')) {
      form.all('.question input[type=checkbox]').forEach(function (tick) {
        tick.checked = true;
      });
    } else if (button) {
      /* Where it stands beside a field of its own, that says what. */
      form.act(button.dataset.act, button.dataset.at, button.dataset.from
        ? document.getElementById(button.dataset.from).value
        : button.dataset.value);
    } else if (event.target.closest('#form\\:sum, #form\\:undo')) {
      form.busy(true);
    }
  });

  /* Escape out of a party or wallet made beside a field keeps it and leads back to the field. */
  document.addEventListener('cancel', function (event) {
    if (event.target.classList.contains('beside')) {
      event.preventDefault();
      form.act('back', event.target.dataset.beside);
    }
  }, true);
})();
