/* Helps beside the fields of the filing form: what a date is in its era, figures in groups, how much room is left, which
   codes are chosen, which cards hold a word. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var all = form.all;
  /* First days of the eras, latest first; a day counts for the era it begins. Meiji before 1873 had another calendar. */
  var ERAS = [['r', '令和', '2019-05-01'], ['h', '平成', '1989-01-08'], ['s', '昭和', '1926-12-25'], ['t', '大正', '1912-07-30'],
    ['m', '明治', '1873-01-01']];
  var DAY = '[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?';
  var COMMON = new RegExp('^(\\d{4})' + DAY);
  var WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/;
  var IN_ERA = new RegExp('^([mtshr]|明治|大正|昭和|平成|令和)\\s*(\\d{1,2}|元)' + DAY);

  function iso(year, month, day) {
    var date = new Date(Date.UTC(year, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().substring(0, 10) : null;
  }

  /* The day written at the beginning of a text, as the server reads it (WrittenDate): what it is in ISO 8601, and what
     follows it. Null where no day is written; without iso where there is no such day. */
  function written(text) {
    var said = text.normalize('NFKC').trim().toLowerCase();
    var common = COMMON.exec(said);
    if (common) {
      return {iso: iso(Number(common[1]), Number(common[2]), Number(common[3])), rest: said.substring(common[0].length)};
    }
    var inEra = IN_ERA.exec(said);
    if (!inEra) {
      return null;
    }
    var number = ERAS.findIndex(function (era) {
      return era[0] === inEra[1] || era[1] === inEra[1];
    });
    var year = (inEra[2] === '元' ? 1 : Number(inEra[2]))
      + Number(inEra[1] === 'm' || inEra[1] === '明治' ? 1868 : ERAS[number][2].substring(0, 4)) - 1;
    var day = inEra[2] === '0' ? null : iso(year, Number(inEra[3]), Number(inEra[4]));
    var within = day !== null && day >= ERAS[number][2] && (number === 0 || day < ERAS[number - 1][2]);
    return {iso: within ? day : null, rest: said.substring(inEra[0].length)};
  }

  function inWords(day) {
    return new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {era: 'long', year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'})
      .format(new Date(day + 'T00:00:00Z'));
  }

  function era(input) {
    var echo = input.closest('.entry').querySelector('.echo');
    var date = written(input.value);
    echo.classList.toggle('loud', Boolean(date && !date.iso));
    echo.textContent = !date ? '' : date.iso ? inWords(date.iso) : document.getElementById('words').dataset.noSuchDay;
  }

  /* A day in its era becomes the same day in ISO 8601, in sight, with the era beside it. A time copied with its offset stays. */
  function tidy(input) {
    var date = written(input.value);
    if (date && date.iso && !WITH_OFFSET.test(input.value.trim())) {
      var rest = date.rest.replace(/^t?\s*/, '');
      input.value = date.iso + (rest === '' ? '' : ' ' + rest);
    }
    era(input);
  }

  function grouped(input) {
    var echo = input.closest('.entry').querySelector('.echo');
    var whole = input.value.split('.')[0];
    echo.textContent = /^\d{4,}(\.\d+)?$/.test(input.value)
      ? whole.replace(/\B(?=(\d{3})+$)/g, ',') + input.value.substring(whole.length)
      : '';
  }

  function count(area) {
    var most = Number(area.dataset.most);
    if (!most || most < 1000) {
      return;
    }
    var line = area.parentNode.querySelector('.counter');
    if (!line) {
      line = document.createElement('p');
      line.className = 'counter quiet';
      area.insertAdjacentElement('afterend', line);
    }
    var length = Array.from(area.value).length;
    line.textContent = length.toLocaleString() + ' / ' + most.toLocaleString();
    line.classList.toggle('loud', length > most);
  }

  function countChosen(codes) {
    var line = codes.querySelector('.codes-count');
    line.textContent = line.dataset.count.replace('{0}', all('input:checked', codes).length);
  }

  /* Of several fields for codes there is always one empty one to go on with. */
  function slots(entry) {
    var fields = all('.slot', entry);
    fields.forEach(function (field, number) {
      field.hidden = number > 0 && field.value === '' && fields[number - 1].value === '';
    });
  }

  function filterCodes(search) {
    var wanted = search.value.normalize('NFKC').trim().toLowerCase();
    all('li[data-words]', search.closest('.codes')).forEach(function (item) {
      item.hidden = wanted !== '' && item.dataset.words.normalize('NFKC').toLowerCase().indexOf(wanted) < 0;
    });
    all('.codes-group', search.closest('.codes')).forEach(function (group) {
      group.hidden = all('li[data-words]', group).every(function (item) {
        return item.hidden;
      });
    });
  }

  var asked = null;

  /* Cards are searched on the server, where all of them are. */
  function filterCards(search) {
    clearTimeout(asked);
    asked = setTimeout(function () {
      form.act('filter', search.dataset.cards, search.value);
    }, 400);
  }

  document.addEventListener('input', function (event) {
    var input = event.target;
    if (input.dataset.filter) {
      filterCodes(input);
    } else if (input.dataset.cards && !event.isComposing) {
      filterCards(input);
    } else if (input.dataset.most) {
      count(input);
    } else if (input.dataset.era) {
      era(input);
    } else if (input.dataset.figure) {
      grouped(input);
    } else if (input.classList.contains('slot')) {
      slots(input.closest('.entry'));
    }
  });

  document.addEventListener('compositionend', function (event) {
    if (event.target.dataset.cards) {
      filterCards(event.target);
    }
  });

  /* Before the form hears of it: what it saves is what stands in the field now. */
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.dataset.era) {
      tidy(input);
    } else if (input.closest('.codes') && input.type === 'checkbox') {
      countChosen(input.closest('.codes'));
    } else if (input.classList.contains('slot')) {
      slots(input.closest('.entry'));
    }
  }, true);

  form.drawn(function () {
    all('#form [data-era]').forEach(era);
    all('#form [data-figure]').forEach(grouped);
    all('#form textarea[data-most]').forEach(count);
    all('#form .codes').forEach(countChosen);
    all('#form .slot:first-of-type').forEach(function (first) {
      slots(first.closest('.entry'));
    });
  });
})();
