/* A text field that suggests while one types: the editable combobox with list autocomplete of
   ARIA APG. Without this script the field is a field and the form works.

   <input data-combobox data-source="/address/of/suggestions/" data-list-label="Suggesties"
          data-none="Geen suggesties" data-one="1 suggestie" data-many="# suggesties"> */

const DEBOUNCE = 150;
const MIN_LENGTH = 2;

function combobox(input) {
  const { source, listLabel, none, one, many } = input.dataset;
  const known = new Map();
  let options = [];
  let active = -1;
  let timer;
  let request;

  const list = document.createElement("ul");
  list.id = `${input.id}-suggestions`;
  list.className = "wc-suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", listLabel);
  const status = document.createElement("span");
  status.className = "wc-visually-hidden";
  status.setAttribute("role", "status");
  input.after(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    autocomplete: "off",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    input.setAttribute(name, value);
  }

  const isOpen = () => !list.hidden;

  function activate(index) {
    options[active]?.removeAttribute("aria-selected");
    active = index;
    const option = options[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function close() {
    clearTimeout(timer);
    request?.abort();
    activate(-1);
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
  }

  function show(labels) {
    activate(-1);
    options = labels.map((label, index) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${index}`;
      option.className = "wc-suggestions__option";
      option.setAttribute("role", "option");
      option.textContent = label;
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    input.setAttribute("aria-expanded", String(isOpen()));
    const count = options.length;
    status.textContent = count === 0 ? none : count === 1 ? one : many.replace("#", count);
  }

  async function suggest() {
    const typed = input.value.trim();
    // Digits are a postcode: there is nothing to suggest.
    if (typed.length < MIN_LENGTH || /^\d/.test(typed)) {
      close();
      status.textContent = "";
      return;
    }
    request?.abort();
    if (!known.has(typed)) {
      request = new AbortController();
      try {
        const answer = await fetch(`${source}?${new URLSearchParams({ q: typed })}`, {
          signal: request.signal,
          credentials: "omit",
        });
        if (!answer.ok) return;
        known.set(typed, await answer.json());
      } catch {
        return; // Suggestions are an extra: without them the form still finds the answer.
      }
    }
    if (document.activeElement === input && input.value.trim() === typed) show(known.get(typed));
  }

  function choose(option) {
    input.value = option.textContent;
    close();
    input.form.requestSubmit();
  }

  const keys = {
    ArrowDown(event) {
      if (!isOpen()) suggest();
      else if (!event.altKey) activate(active + 1 < options.length ? active + 1 : 0);
      return true;
    },
    ArrowUp(event) {
      if (!isOpen()) return false;
      if (event.altKey) close();
      else activate(active > 0 ? active - 1 : options.length - 1);
      return true;
    },
    Enter() {
      if (!isOpen() || active < 0) return false;
      choose(options[active]);
      return true;
    },
    Escape() {
      if (isOpen()) close();
      else input.value = "";
      return true;
    },
    // In a field that can be edited these two belong to the cursor.
    Home() {
      activate(-1);
    },
    End() {
      activate(-1);
    },
    Tab: close,
  };

  input.addEventListener("keydown", (event) => {
    if (!event.isComposing && keys[event.key]?.(event)) event.preventDefault();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, DEBOUNCE);
  });
  input.addEventListener("blur", close);
  // The field keeps the focus, so that pressing the mouse does not close the list first.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
}

document.querySelectorAll("input[data-combobox]").forEach(combobox);
