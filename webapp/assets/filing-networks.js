/* The network of a wallet, where its address tells it (WalletsView; it comes with each saving): put into the field while that
   is empty and nobody is in it, and said beside it. What somebody chose or cleared stays. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var PLACE = /^(\/wallets\/\d+)\/(address|network)$/;
  /* Wallets whose address was typed and not looked at since. */
  var typed = new Set();
  /* What was put in, by wallet. */
  var filled = new Map();

  function field(at, name) {
    var entry = form.entry(at + '/' + name);
    return entry && entry.querySelector('input');
  }

  /* A wallet keeps its reference wherever it is moved to. */
  function wallet(at) {
    var ref = field(at, 'ref');
    return ref ? ref.value : at;
  }

  function fill(told) {
    var at = told.dataset.told;
    var network = field(at, 'network');
    var address = field(at, 'address');
    if (!network || !address || !typed.has(wallet(at)) || network === document.activeElement
      || address.value.trim() !== told.dataset.address) {
      return;
    }
    typed.delete(wallet(at));
    if (network.value.trim() !== '' && network.value !== filled.get(wallet(at))) {
      return;
    }
    network.value = told.dataset.network;
    /* It is shown with its word then, and saved. */
    network.dispatchEvent(new Event('change', {bubbles: true}));
    filled.set(wallet(at), network.value);
    note(at);
    form.speak(network.value + ' ' + words());
  }

  function words() {
    return document.getElementById('words').dataset.fromAddress;
  }

  /* Said for as long as the field says what was put in. */
  function note(at) {
    var place = form.entry(at + '/network');
    var line = place.querySelector('.from-address');
    var due = filled.has(wallet(at)) && filled.get(wallet(at)) === field(at, 'network').value;
    if (due && !line) {
      line = document.createElement('p');
      line.className = 'from-address';
      line.textContent = words();
      place.querySelector('.findings-here').before(line);
    } else if (!due) {
      filled.delete(wallet(at));
      form.all('.from-address', place).forEach(function (past) {
        past.remove();
      });
    }
  }

  function fillAll() {
    form.all('#names [data-told]').forEach(fill);
  }

  function place(event) {
    var entry = event.target.closest && event.target.closest('#form .entry');
    return entry && PLACE.exec(entry.dataset.pointer);
  }

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var found = place(event);
      if (found && found[2] === 'network') {
        note(found[1]);
      } else if (found && kind === 'input') {
        typed.add(wallet(found[1]));
      }
    });
  });

  /* Left empty after the address had told it. */
  document.addEventListener('focusout', function (event) {
    if (place(event)) {
      fillAll();
    }
  });

  jQuery(document).on('pfAjaxComplete', fillAll);

  form.drawn(function () {
    form.all('#form .entry[data-pointer^="/wallets/"][data-pointer$="/network"]').forEach(function (entry) {
      note(PLACE.exec(entry.dataset.pointer)[1]);
    });
  });
})();
