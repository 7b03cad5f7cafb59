/* Answers cannot carry control characters. A text that holds some is put back as it was typed: a finding tells of them, and
   nobody's text is changed in silence. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
  var strange = [];
  /* Where its writer asked for the tidy form. */
  var tidied = '';

  function remember() {
    strange = form.all('#form input[type=text], #form textarea').filter(function (input) {
      return input.value.search(CONTROLS) >= 0;
    }).map(function (input) {
      return {id: input.id, value: input.value};
    });
  }

  function putBack() {
    strange.forEach(function (text) {
      var input = document.getElementById(text.id);
      var answered = input && tidied !== '' && tidied.indexOf(input.closest('.entry').dataset.pointer) === 0;
      if (input && !answered && input.value === text.value.replace(CONTROLS, '')) {
        input.value = text.value;
      }
    });
  }

  form.acted(function (name, at) {
    tidied = name === 'tidy' ? at : '';
  });
  jQuery(document).on('pfAjaxSend', remember);
  form.drawn(putBack);
})();
