/* Yen from amount and rate, or the rate from yen and amount, where the other two are said; source and time of a rate like
   those of another transaction. All of it only when its writer presses the button: no rate is ever invented. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var all = form.all;
  var PLAIN = /^\d{1,30}(\.\d{1,18})?$/;
  var MOST_DECIMALS = 18;
  /* As AmountRules has it: crypto-assets, stablecoins, tokens. */
  var TOKENS = ['X', 'S', 'N'];

  function card(element) {
    return element.closest('.entry[data-pointer^="/transactions/"].part-card');
  }

  function field(card, path) {
    return card.querySelector('.entry[data-pointer="' + CSS.escape(card.dataset.pointer + '/' + path) + '"] input');
  }

  function text(card, path) {
    var input = field(card, path);
    return input ? input.value.trim() : '';
  }

  /* A plain number, exactly: digits and how many of them are decimals. Null where it is none, or nought. */
  function exact(typed) {
    if (!PLAIN.test(typed)) {
      return null;
    }
    var parts = typed.split('.');
    var number = {digits: BigInt(parts.join('')), decimals: parts[1] ? parts[1].length : 0};
    return number.digits > 0n ? number : null;
  }

  function ten(power) {
    return 10n ** BigInt(power);
  }

  /* Half a unit is rounded up. */
  function divided(by, into) {
    return (2n * by + into) / (2n * into);
  }

  function yenOf(amount, rate) {
    return divided(amount.digits * rate.digits, ten(amount.decimals + rate.decimals));
  }

  function sum(one, other) {
    var decimals = Math.max(one.decimals, other.decimals);
    return {
      digits: one.digits * ten(decimals - one.decimals) + other.digits * ten(decimals - other.decimals),
      decimals: decimals
    };
  }

  /* What one side gives or takes in one single asset; null where a rate could mean several (AmountRules.tokenAmount). */
  function amount(card) {
    var tokens = ['from', 'to'].map(function (side) {
      var rows = all('.row-part[data-pointer^="' + CSS.escape(card.dataset.pointer + '/' + side + '/') + '"]', card);
      return rows.map(function (row) {
        return row.dataset.pointer.substring(card.dataset.pointer.length + 1);
      }).filter(function (leg) {
        return TOKENS.indexOf(form.code(field(card, leg + '/fundsCode'))) >= 0;
      });
    }).filter(function (side) {
      return side.length > 0;
    })[0];
    var amounts = (tokens || []).map(function (leg) {
      return exact(text(card, leg + '/amount'));
    });
    var assets = (tokens || []).map(function (leg) {
      return text(card, leg + '/asset');
    });
    var one = assets.every(function (asset) {
      return asset === assets[0];
    });
    return one && amounts.length > 0 && amounts.indexOf(null) < 0 ? amounts.reduce(sum) : null;
  }

  /* As few decimals as give the same yen again. */
  function rateOf(yen, amount) {
    for (var decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      var digits = divided(yen.digits * ten(amount.decimals + decimals), amount.digits * ten(yen.decimals));
      var rate = {digits: digits, decimals: decimals};
      if (yenOf(amount, rate) === yen.digits) {
        return written(rate);
      }
    }
    return '';
  }

  function written(number) {
    var digits = number.digits.toString().padStart(number.decimals + 1, '0');
    var point = digits.length - number.decimals;
    return number.decimals === 0 ? digits : digits.substring(0, point) + '.' + digits.substring(point);
  }

  /* What the field would say; empty where that cannot be said. */
  function reckoned(card, name) {
    var many = amount(card);
    var other = exact(text(card, name === 'rate' ? 'amountJpy' : 'rate'));
    if (!many || !other || name === 'rate' && other.decimals > 0) {
      return '';
    }
    return name === 'rate' ? rateOf(other, many) : yenOf(many, other).toString();
  }

  function offered(card, button) {
    if (button.dataset.reckon) {
      return {text: reckoned(card, button.dataset.reckon), words: button.textContent};
    }
    if (button.dataset.take === 'executedAt') {
      var when = text(card, 'executedAt');
      return {text: when, words: button.dataset.words.replace('{0}', when)};
    }
    var rate = document.querySelector('#names [data-rate="' + CSS.escape(card.dataset.pointer) + '"]');
    var taken = rate ? rate.dataset[button.dataset.take] : '';
    return {text: taken, words: rate ? button.dataset.words.replace('{0}', rate.dataset.ref).replace('{1}', taken) : ''};
  }

  function offer(card) {
    all('.reckon', card).forEach(function (button) {
      var offer = offered(card, button);
      var input = button.closest('.entry').querySelector('input');
      button.textContent = offer.words;
      button.hidden = !offer.text || input.value.trim() === offer.text;
    });
  }

  function offerAll() {
    all('#form article[data-pointer^="/transactions/"]').forEach(offer);
  }

  document.addEventListener('click', function (event) {
    var button = event.target.closest('#form .reckon');
    if (button) {
      var input = button.closest('.entry').querySelector('input');
      input.value = offered(card(button), button).text;
      input.focus();
      input.dispatchEvent(new Event('input', {bubbles: true}));
      input.dispatchEvent(new Event('change', {bubbles: true}));
      form.speak(document.getElementById('words').dataset.reckoned.replace('{0}', input.value));
    }
  });

  ['input', 'change'].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var within = event.target.closest && event.target.closest('#form article') && card(event.target);
      if (within) {
        offer(within);
      }
    });
  });

  jQuery(document).on('pfAjaxComplete', offerAll);
  form.drawn(offerAll);
})();
