/* Choosing from many: codes, countries, networks, and the parties and wallets of the filing. Typed with proposals, found by
   code, Japanese or English word; the pattern is the combobox with list autocomplete of the ARIA Authoring Practices. The
   choices of a list stand in <datalist id="list-...">: value is the code, text its word, label the word in the other
   language. A field shows code and word, the word first where codes are long (ChoiceText); what is in no list stays as it
   was typed. While it is typed, see filing-typing.js. */
(function () {
  'use strict';

  var form = window.todokeForm;
  var MOST = 60;
  /* As ChoiceText has it. */
  var SHORT_CODE = 4;
  var popup = document.createElement('ul');
  var field = null;
  var active = -1;

  popup.id = 'choices';
  popup.className = 'choices';
  popup.setAttribute('role', 'listbox');
  popup.hidden = true;

  function folded(text) {
    return text.normalize('NFKC').trim().toLowerCase();
  }

  function options(input) {
    return form.all('option', document.getElementById('list-' + input.dataset.choices));
  }

  function wordFirst(option) {
    return form.all('option', option.parentNode).some(function (one) {
      return one.value.length > SHORT_CODE;
    }) && !/^list-(parties|wallets)$/.test(option.parentNode.id);
  }

  function shown(option) {
    var both = [option.value, option.textContent];
    return (wordFirst(option) ? both.reverse() : both).join(' ').trim();
  }

  function matches(option, wanted) {
    return wanted === '' || [option.value, option.textContent, option.label, shown(option)].some(function (word) {
      return folded(word).indexOf(wanted) >= 0;
    });
  }

  /* What is typed in full, in whatever way. */
  function exact(input) {
    var wanted = folded(input.value);
    return options(input).filter(function (option) {
      return [option.value, option.textContent, option.label, shown(option)].some(function (word) {
        return word !== '' && folded(word) === wanted;
      });
    })[0];
  }

  /* The only choice that holds what is typed. */
  function only(input) {
    var wanted = folded(input.value);
    var found = wanted === '' ? [] : options(input).filter(function (option) {
      return matches(option, wanted);
    });
    return found.length === 1 ? found[0] : null;
  }

  function open(input, wanted) {
    var sure = wanted !== '' && exact(input);
    field = input;
    popup.textContent = '';
    options(input).filter(function (option) {
      return matches(option, wanted);
    }).sort(function (one, other) {
      return (other === sure) - (one === sure);
    }).slice(0, MOST).forEach(function (option) {
      var other = option.label !== option.textContent ? option.label : '';
      var item = wordFirst(option) ? add(option.textContent, (other + ' ' + option.value).trim()) : add(shown(option), other);
      item.dataset.choice = shown(option);
    });
    var words = document.getElementById('words').dataset;
    if (input.dataset.choices === 'parties' || input.dataset.choices === 'wallets') {
      add(words['new' + input.dataset.choices], '').dataset.make = input.dataset.choices;
    }
    if (!popup.firstChild) {
      var none = add(words.noChoice, '');
      none.setAttribute('aria-disabled', 'true');
    }
    (input.closest('dialog') || document.body).appendChild(popup);
    popup.hidden = false;
    place();
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', popup.id);
    point(wanted !== '' && popup.firstChild.dataset.choice ? 0 : -1);
  }

  function add(text, other) {
    var item = document.createElement('li');
    item.setAttribute('role', 'option');
    item.id = 'choice-' + popup.children.length;
    item.textContent = text;
    if (other) {
      var small = document.createElement('span');
      small.className = 'choice-other';
      small.textContent = ' ' + other;
      item.appendChild(small);
    }
    return popup.appendChild(item);
  }

  function place() {
    var box = field.getBoundingClientRect();
    var dialog = field.closest('dialog');
    var left = dialog ? box.left - dialog.getBoundingClientRect().left + dialog.scrollLeft : box.left + window.scrollX;
    var top = dialog ? box.bottom - dialog.getBoundingClientRect().top + dialog.scrollTop : box.bottom + window.scrollY;
    popup.style.left = left + 'px';
    popup.style.top = top + 'px';
    popup.style.minWidth = box.width + 'px';
  }

  function close() {
    if (field) {
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    }
    popup.hidden = true;
    active = -1;
  }

  function point(number) {
    if (popup.children[active]) {
      popup.children[active].removeAttribute('aria-selected');
    }
    active = number;
    var item = popup.children[active];
    if (item) {
      item.setAttribute('aria-selected', 'true');
      item.scrollIntoView({block: 'nearest'});
      field.setAttribute('aria-activedescendant', item.id);
    } else {
      field.removeAttribute('aria-activedescendant');
    }
  }

  function take(item) {
    var input = field;
    close();
    if (item.dataset.make) {
      form.act('new', input.closest('.entry').dataset.pointer, item.dataset.make);
    } else if (item.dataset.choice) {
      input.value = item.dataset.choice;
      input.dispatchEvent(new Event('change', {bubbles: true}));
    }
  }

  function chooser(event) {
    return event.target.dataset && event.target.dataset.choices ? event.target : null;
  }

  document.addEventListener('input', function (event) {
    if (chooser(event)) {
      open(event.target, folded(event.target.value));
    }
  });

  document.addEventListener('click', function (event) {
    var item = event.target.closest('#choices > li');
    if (item) {
      take(item);
    } else if (chooser(event)) {
      event.target.select();
      open(event.target, '');
    } else {
      close();
    }
  });

  /* Pressing a choice must not take the focus from its field first. */
  popup.addEventListener('mousedown', function (event) {
    event.preventDefault();
  });

  document.addEventListener('keydown', function (event) {
    var input = chooser(event);
    if (!input || event.isComposing || event.altKey || event.ctrlKey) {
      return;
    }
    var down = event.key === 'ArrowDown';
    if (down || event.key === 'ArrowUp') {
      event.preventDefault();
      if (popup.hidden || field !== input) {
        open(input, exact(input) ? '' : folded(input.value));
      }
      var many = popup.children.length;
      point(down ? (active + 1) % many : (active <= 0 ? many : active) - 1);
    } else if (!popup.hidden && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (!popup.hidden && popup.children[active] && (event.key === 'Enter' || event.key === 'Tab')) {
      if (event.key === 'Enter') {
        event.preventDefault();
        event.stopPropagation();
      }
      take(popup.children[active]);
    }
  }, true);

  document.addEventListener('focusout', function (event) {
    if (chooser(event)) {
      close();
    }
  });

  /* The code and word that a field means; empty where it means none. */
  form.meant = function (input) {
    var found = exact(input) || only(input);
    return found ? shown(found) : '';
  };

  /* The code that a field says; what is in no list says itself. */
  form.code = function (input) {
    var found = exact(input);
    return found ? found.value : input.value.trim();
  };

  /* A party that got another name is called by it in every field that refers to it. */
  jQuery(document).on('pfAjaxComplete', function () {
    form.all('#form [data-choices="parties"], #form [data-choices="wallets"]').forEach(function (input) {
      var ref = input.value.split(' ')[0];
      var option = input !== document.activeElement && options(input).filter(function (one) {
        return one.value === ref;
      })[0];
      if (option) {
        input.value = shown(option);
      }
    });
  });
})();
