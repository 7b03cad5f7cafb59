/* Much of a stranger is not known: one button of a card ticks "Not known" wherever nothing is said. Only what is in sight and
   applies is ticked, and each tick can be taken back. */
(function () {
  'use strict';

  var form = window.todokeForm;

  function saysNothing(entry) {
    return !entry.querySelector('.entry') && !form.all('input:not([type=hidden]), textarea', entry).some(function (input) {
      return input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value.trim() !== '';
    });
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-rest-unknown]');
    if (!button) {
      return;
    }
    var ticks = form.all('.not-known input[type=checkbox]', button.closest('.part-fields')).filter(function (tick) {
      return tick.offsetParent !== null && saysNothing(tick.closest('.entry'));
    });
    ticks.forEach(function (tick) {
      tick.click();
    });
    form.speak(document.getElementById('words').dataset.restUnknown.replace('{0}', ticks.length));
  });
})();
