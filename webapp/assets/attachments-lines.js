/* One line for each file that is on its way: name, size, how far it is, and buttons. They use window.todokeUploadLines:
     words()                            the texts and limits that the page gives
     add(upload)                        a line for a file
     show(upload, state, text, kinds)   what became of it, and which buttons it has
     progress(upload, bytes)            how far it is
     take(upload)                       takes its line away
     say(text)                          tells people who do not see the page
     settle()                           puts the lines back into a form that was drawn anew
     acts                               what the buttons do, by their kind */
window.todokeUploadLines = (function () {
  'use strict';

  var list = document.createElement('ul');
  var announced = document.createElement('p');
  var acts = {};

  list.className = 'upload-list';
  announced.className = 'visually-hidden';
  announced.setAttribute('role', 'status');

  function place() {
    return document.getElementById('uploads');
  }

  function words() {
    return place().dataset;
  }

  function settle() {
    if (place() && list.parentNode !== place()) {
      place().appendChild(list);
      place().appendChild(announced);
    }
  }

  function size(bytes) {
    return bytes < 1048576 ? (bytes / 1024).toFixed(1) + ' KB' : (bytes / 1048576).toFixed(1) + ' MB';
  }

  function add(upload) {
    var item = document.createElement('li');
    item.className = 'upload';
    item.appendChild(part('span', 'file-name', upload.file.name));
    item.appendChild(part('span', 'quiet', size(upload.file.size)));
    upload.bar = document.createElement('progress');
    upload.bar.max = Math.max(1, upload.file.size);
    upload.bar.setAttribute('aria-label', upload.file.name);
    item.appendChild(upload.bar);
    upload.told = part('span', 'upload-state', '');
    item.appendChild(upload.told);
    upload.acts = part('span', 'part-acts', '');
    item.appendChild(upload.acts);
    list.appendChild(item);
    upload.item = item;
  }

  function part(tag, name, text) {
    var element = document.createElement(tag);
    element.className = name;
    element.textContent = text;
    return element;
  }

  function buttons(upload, kinds) {
    var focused = upload.acts.contains(document.activeElement);
    upload.acts.textContent = '';
    kinds.forEach(function (kind) {
      var button = part('button', 'ui-button small' + (kind === 'cancel' || kind === 'dismiss' ? ' quiet-button' : ''), words()[kind]);
      button.type = 'button';
      button.setAttribute('aria-label', words()[kind] + ' ' + upload.file.name);
      button.addEventListener('click', function () {
        acts[kind](upload);
      });
      upload.acts.appendChild(button);
    });
    if (focused && upload.acts.firstChild) {
      upload.acts.firstChild.focus();
    }
  }

  function show(upload, state, text, kinds) {
    upload.state = state;
    upload.item.dataset.state = state;
    upload.told.textContent = text;
    buttons(upload, kinds);
    announced.textContent = upload.file.name + ' ' + text;
  }

  function progress(upload, bytes) {
    upload.bar.value = bytes;
    upload.told.textContent = bytes >= upload.file.size
      ? words().looking
      : words().sending.replace('{0}', Math.floor(100 * bytes / upload.file.size));
  }

  function take(upload) {
    upload.item.remove();
    document.getElementById('choose-files').focus();
  }

  return {
    words: words,
    add: add,
    show: show,
    progress: progress,
    take: take,
    say: function (text) {
      announced.textContent = text;
    },
    settle: settle,
    acts: acts
  };
})();
