/* Fields that cannot apply stay out of sight: data-when says what must be chosen before (see "when" in filing.taglib.xml).
   They follow the choice at once. What holds something, has a finding or is being typed into is never hidden; where it
   does not apply, that is said beside it. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var all = form.all;
  var UNKNOWN = 'unknown';
  var TEST = /^([A-Za-z*/]+)(?:(!?=)(.+))?$/;

  /* The entries at a path from a part; * in it is any row. */
  function entries(part, path) {
    if (path.indexOf('*') < 0) {
      return all('#form .entry[data-pointer="' + CSS.escape(part + '/' + path) + '"]');
    }
    var steps = path.split('*');
    return all('#form .entry[data-pointer^="' + CSS.escape(part + '/' + steps[0]) + '"]').filter(function (entry) {
      var rest = entry.dataset.pointer.substring(part.length + 1 + steps[0].length);
      return /^\d+$/.test(rest.substring(0, rest.length - steps[1].length)) && rest.endsWith(steps[1]);
    });
  }

  function isSaid(input) {
    return input.type === 'radio' || input.type === 'checkbox' ? input.checked : input.value.trim() !== '';
  }

  /* What an entry says: codes, flags or texts; "unknown" where it is ticked as not known. */
  function said(entry) {
    return all('input:not([type=hidden]):not([type=search]), textarea', entry).filter(function (input) {
      return input.closest('.entry') === entry && isSaid(input);
    }).map(function (input) {
      if (input.closest('.not-known')) {
        return UNKNOWN;
      }
      if (input.type === 'checkbox') {
        return input.id.split('_').pop();
      }
      return input.dataset.choices ? form.code(input) : input.value;
    });
  }

  function holds(test, part) {
    if (test.indexOf('asked:') === 0) {
      return document.querySelector('#names [data-asked="' + test.substring(6) + '"]') !== null;
    }
    if (test[0] === '!') {
      return !holds(test.substring(1), part);
    }
    var words = TEST.exec(test);
    var values = entries(part, words[1]).map(said).flat();
    var wanted = words[3] ? words[3].split(',') : null;
    var found = values.some(function (value) {
      return wanted === null ? value !== UNKNOWN : wanted.indexOf(value) >= 0;
    });
    return words[2] === '!=' ? !found : found;
  }

  function applies(entry) {
    var part = entry.dataset.pointer.replace(/\/[^/]*$/, '');
    return entry.dataset.when.split(' ').every(function (clause) {
      return clause.split('|').some(function (test) {
        return holds(test, part);
      });
    });
  }

  function isNeeded(entry) {
    return all('input:not([type=hidden]):not([type=search]), textarea', entry).some(isSaid)
      || all('.findings-here', entry).some(function (findings) {
        return findings.childElementCount > 0;
      });
  }

  function show(entry) {
    var fits = applies(entry);
    var needed = !fits && isNeeded(entry);
    var note = entry.querySelector(':scope > .not-fitting');
    if (needed && !note) {
      note = document.createElement('p');
      note.className = 'not-fitting';
      note.textContent = document.getElementById('words').dataset.notFitting;
      entry.querySelector('.findings-here').before(note);
    } else if (!needed && note) {
      note.remove();
    }
    entry.hidden = !fits && !needed && !entry.contains(document.activeElement);
  }

  function showAll(within) {
    all('.entry[data-when]', within).forEach(show);
  }

  function follow(event) {
    var entry = event.target.closest && event.target.closest('#form .entry');
    if (entry) {
      showAll(entry.closest('.part-card, .part-fields, .form-section') || document);
    }
  }

  ['input', 'change', 'focusout'].forEach(function (kind) {
    document.addEventListener(kind, follow);
  });

  /* Findings came or went with what was saved. */
  jQuery(document).on('pfAjaxComplete', showAll.bind(null, document));

  form.drawn(showAll.bind(null, document));
})();
