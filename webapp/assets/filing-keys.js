/* The filing form by keyboard alone. Which key does what stands in the help on the page (FormKey). */
(function () {
  'use strict';

  var form = window.todokeForm;
  var help = document.getElementById('keys');
  var keys = {};

  form.all('[data-key]', help).forEach(function (row) {
    keys[row.dataset.key] = row.dataset.does;
  });

  function named(event) {
    return (event.altKey ? 'Alt+' : '') + (event.ctrlKey || event.metaKey ? 'Ctrl+' : '')
      + (event.shiftKey ? 'Shift+' : '') + event.code.replace('NumpadEnter', 'Enter');
  }

  function section(step) {
    var headings = form.all('.form-section > h2');
    var now = document.activeElement.closest('.form-section');
    var at = now ? headings.indexOf(now.querySelector('h2')) : step > 0 ? -1 : headings.length;
    /* From within a section 'previous' first leads to its own beginning. */
    var to = step < 0 && now && document.activeElement !== headings[at] ? at : at + step;
    var heading = headings[Math.max(0, Math.min(to, headings.length - 1))];
    heading.scrollIntoView({block: 'start'});
    heading.focus({preventScroll: true});
  }

  function finding(step) {
    var places = form.all('#findings [data-finding]').map(function (one) {
      return one.dataset.finding;
    }).filter(function (pointer, number, every) {
      return every.indexOf(pointer) === number;
    });
    if (places.length === 0) {
      form.speak(document.getElementById('words').dataset.noFindings);
      return;
    }
    var here = document.activeElement.closest('.entry');
    var at = here ? places.indexOf(here.dataset.pointer) : -1;
    form.go(places[(at + step + places.length) % places.length]);
  }

  /* The row or card in which the cursor stands. */
  function move(name) {
    var part = document.activeElement.closest('.row-part, .part-card');
    if (part) {
      form.act(name, part.dataset.pointer);
    }
  }

  var DOES = {
    nextSection: section.bind(null, 1),
    previousSection: section.bind(null, -1),
    nextFinding: finding.bind(null, 1),
    previousFinding: finding.bind(null, -1),
    addParty: form.act.bind(null, 'add', '/parties', ''),
    addWallet: form.act.bind(null, 'add', '/wallets', ''),
    addTransaction: form.act.bind(null, 'add', '/transactions', ''),
    up: move.bind(null, 'up'),
    down: move.bind(null, 'down'),
    save: function () {
      document.getElementById('form:save').click();
    },
    passOn: function () {
      document.getElementById('form:passOn').click();
    },
    help: function () {
      help.showModal();
    }
  };

  /* The key that works alone: switched off by whom it disturbs, remembered in this browser. */
  var SINGLE = 'todoke-single-key';
  var single = document.getElementById('singleKey');
  try {
    single.checked = localStorage.getItem(SINGLE) !== 'off';
  } catch (unavailable) {
    /* Without storage it is on again with the next page. */
  }
  single.addEventListener('change', function () {
    try {
      localStorage.setItem(SINGLE, single.checked ? 'on' : 'off');
    } catch (unavailable) {
      /* It counts for this page. */
    }
  });

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest('input, select, textarea, [contenteditable], [role=combobox], [role=listbox]');
    var does = event.key === '?' && single.checked && !typing ? 'help' : keys[named(event)];
    /* Above the form something else is asked first. */
    if (!does || event.isComposing || document.querySelector('dialog[open], .ui-dialog-mask')) {
      return;
    }
    event.preventDefault();
    DOES[does]();
  });

  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-help]')) {
      help.showModal();
    }
  });
})();
