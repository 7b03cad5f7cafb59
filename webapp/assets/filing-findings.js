/* Findings and headings follow what was saved: each finding stands beside its field, is tied to it for people who do not see
   the page, and marks it as wrong only when it is no empty field that nobody came to yet. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var all = form.all;
  /* Whether the list of all findings stands open. */
  var listOpen = false;
  /* Fields that were left once: what is missing there was seen. */
  var left = new Set();

  function follow() {
    all('#form .findings-here, #form .part-findings').forEach(function (place) {
      place.textContent = '';
    });
    all('#form [data-described]').forEach(function (input) {
      input.removeAttribute('aria-invalid');
      describe(input, input.dataset.described);
      delete input.dataset.described;
    });
    all('#form .finding-list .finding').forEach(function (finding, number) {
      if (finding.dataset.quiet !== 'true') {
        tell(finding, number);
      }
    });
    all('#form [data-mark]').forEach(function (mark) {
      var card = form.entry(mark.dataset.mark);
      var place = card && card.querySelector('.part-findings');
      if (place) {
        place.appendChild(mark.firstElementChild.cloneNode(true));
      }
    });
    all('#form [data-called]').forEach(function (called) {
      all('#form [data-title="' + CSS.escape(called.dataset.called) + '"]').forEach(function (title) {
        title.textContent = called.textContent;
      });
    });
    var list = document.getElementById('findings');
    if (list && (list.dataset.first === 'true' || listOpen)) {
      list.open = true;
    }
  }

  function describe(input, ids) {
    if (ids) {
      input.setAttribute('aria-describedby', ids);
    } else {
      input.removeAttribute('aria-describedby');
    }
  }

  function inputs(place) {
    return all('input:not([type=hidden]):not([type=search]), textarea', place).filter(function (input) {
      return input.closest('.entry') === place;
    });
  }

  function tell(finding, number) {
    var card = form.cardOf(finding.dataset.finding || '');
    if (card !== '' && !form.entry(card)) {
      return;
    }
    var place = form.nearest(finding.dataset.finding || '');
    var here = place && place.querySelector('.findings-here');
    if (!here || here.closest('.entry') !== place || place.classList.contains('part-closed')) {
      return;
    }
    /* What nobody came to yet is to be filled in, and no mistake until the report is passed on. */
    var open = finding.dataset.missing === 'true' && !left.has(place.dataset.pointer)
      && document.getElementById('findings').dataset.first !== 'true';
    var told = document.createElement('div');
    told.className = finding.className + (open ? ' finding-open' : '');
    told.id = 'finding-' + number;
    told.appendChild(finding.querySelector('.status').cloneNode(true));
    told.appendChild(finding.querySelector('.finding-text').cloneNode(true));
    var answers = finding.querySelector('.finding-answers');
    if (answers) {
      told.appendChild(answers.cloneNode(true)).hidden = false;
    }
    here.appendChild(told);
    inputs(place).forEach(function (input) {
      if (finding.classList.contains('finding-fatal') && !open) {
        input.setAttribute('aria-invalid', 'true');
      }
      var before = input.getAttribute('aria-describedby') || '';
      if (input.dataset.described === undefined) {
        input.dataset.described = before;
      }
      describe(input, (before + ' ' + told.id).trim());
    });
  }

  document.addEventListener('focusout', function (event) {
    var place = event.target.closest('#form .entry');
    var away = form.isActing() || !document.hasFocus() || document.querySelector('.filing-columns').inert;
    if (!place || away || !event.target.matches('input, textarea') || place.contains(event.relatedTarget)) {
      return;
    }
    left.add(place.dataset.pointer);
    all('.finding-open', place).forEach(function (told) {
      if (told.closest('.entry') === place) {
        told.classList.remove('finding-open');
        inputs(place).forEach(function (input) {
          input.setAttribute('aria-invalid', 'true');
        });
      }
    });
  });

  document.addEventListener('toggle', function (event) {
    if (event.target.id === 'findings') {
      listOpen = event.target.open;
    }
  }, true);

  form.acted(function (name) {
    if (['up', 'down', 'remove', 'copy'].indexOf(name) >= 0) {
      /* Places are not the same fields any more. */
      left.clear();
    }
  });

  jQuery(document).on('pfAjaxComplete', follow);
  follow();
})();
