/* How sure a date is follows from how it is typed: 1991 is a year, 1991-04-03 a day. It is chosen by hand only where that is
   not all (about, not known), and what was chosen by hand stays. A time is as sure as it is typed, so nothing is chosen for
   it but where it lacks: then the day begins the field, and says that it is no more than a day. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var all = form.all;
  /* As the lists DATE_PRECISION and TIME_PRECISION have them; of a month the first knows no more than that it is about. */
  var DATES = [[/^\d{4}$/, 'YEAR'], [/^\d{4}-\d{2}$/, 'ABOUT'], [/^\d{4}-\d{2}-\d{2}$/, 'EXACT'], [/^[\d-]+\/[\d-]+$/, 'RANGE']];
  var TIMES = [[/^\d{4}-\d{2}-\d{2}$/, 'DAY']];
  var MIDNIGHT = ' 00:00';

  function derived(fold, typed) {
    var forms = fold.dataset.from === 'birthDate' ? DATES : TIMES;
    var found = forms.filter(function (one) {
      return one[0].test(typed);
    })[0];
    return found ? found[1] : '';
  }

  function radios(fold) {
    return all('input[type=radio]', fold);
  }

  function chosen(fold) {
    return radios(fold).filter(function (radio) {
      return radio.checked;
    })[0];
  }

  function source(fold) {
    var pointer = fold.closest('.entry').dataset.pointer.replace(/[^/]*$/, fold.dataset.from);
    return document.querySelector('#form .entry[data-pointer="' + CSS.escape(pointer) + '"] input');
  }

  /* The line that stands for the folded choice. */
  function tell(fold) {
    var radio = chosen(fold);
    var label = radio && document.querySelector('label[for="' + CSS.escape(radio.id) + '"]');
    var word = fold.querySelector('.derived-word');
    word.textContent = label ? label.textContent.trim() : word.dataset.none;
  }

  /* Which fold follows a field, if one does. */
  function follower(input) {
    var entry = input.closest('#form .entry');
    return entry && all('#form .derived').filter(function (fold) {
      return source(fold) === input;
    })[0];
  }

  function derive(fold, input) {
    var now = derived(fold, input.value.trim());
    var radio = chosen(fold);
    var byHand = radio && radio.value !== derived(fold, fold.dataset.typed || '');
    fold.dataset.typed = input.value.trim();
    if (now === 'DAY') {
      input.value = input.value.trim() + MIDNIGHT;
    }
    if (!byHand && now !== (radio ? radio.value : '')) {
      radios(fold).forEach(function (one) {
        one.checked = one.value === now;
      });
      if (now) {
        chosen(fold).dispatchEvent(new Event('change', {bubbles: true}));
      }
    }
    tell(fold);
  }

  /* After the date was put into its form by filing-fields.js. */
  document.addEventListener('change', function (event) {
    var fold = event.target.closest('#form .derived');
    if (fold) {
      tell(fold);
    } else if (event.target.dataset.era) {
      fold = follower(event.target);
      if (fold) {
        derive(fold, event.target);
      }
    }
  });

  form.drawn(function () {
    all('#form .derived').forEach(function (fold) {
      var day = chosen(fold) && chosen(fold).value === 'DAY';
      fold.dataset.typed = source(fold).value.trim().replace(day ? MIDNIGHT : '', '');
      tell(fold);
    });
  });
})();
