/* Suggests what may be meant while somebody types a search: a combobox with a list of links, by the ARIA pattern. The form
   works without it. */
(function () {
  "use strict";

  const input = document.querySelector("[data-suggest]");
  if (!input) {
    return;
  }
  const { suggest, home, lang, none, one, some, list: listName } = input.dataset;
  const PAUSE = 120;
  const kinds = ["EVENT", "PERFORMER", "VENUE", "CITY"];
  const known = new Map();

  const list = document.createElement("div");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", listName);
  const said = document.createElement("p");
  said.className = "vh";
  said.setAttribute("role", "status");
  input.closest(".find-what").append(list, said);

  Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-haspopup": "listbox",
  }).forEach(([name, value]) => input.setAttribute(name, value));

  let options = [];
  let active = -1;
  let asked = "";
  let waiting;
  let request;

  const addresses = {
    EVENT: (item) => home + "event?id=" + encodeURIComponent(item.value),
    PERFORMER: (item) => home + "?q=" + encodeURIComponent(item.name),
    VENUE: (item) => home + "?venue=" + encodeURIComponent(item.value),
    CITY: (item) => home + "?city=" + encodeURIComponent(item.value),
  };

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };

  const mark = (index) => {
    if (active >= 0) {
      options[active].setAttribute("aria-selected", "false");
    }
    active = index;
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    options[index].setAttribute("aria-selected", "true");
    options[index].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[index].id);
  };

  const option = (item, number) => {
    const link = document.createElement("a");
    link.id = "suggestion-" + number;
    link.href = addresses[item.kind](item);
    link.tabIndex = -1;
    link.setAttribute("role", "option");
    link.setAttribute("aria-selected", "false");
    const name = document.createElement("b");
    name.textContent = item.name;
    link.append(name);
    if (item.beside) {
      const beside = document.createElement("span");
      beside.textContent = item.beside;
      link.append(" ", beside);
    }
    return link;
  };

  const group = (kind) => {
    const box = document.createElement("div");
    box.setAttribute("role", "group");
    const label = document.createElement("div");
    label.id = "suggestions-" + kind;
    label.className = "suggestions-kind";
    label.setAttribute("role", "presentation");
    label.textContent = input.dataset[kind.toLowerCase()];
    box.setAttribute("aria-labelledby", label.id);
    box.append(label);
    return box;
  };

  /* What was marked stays so while the list is still about it. */
  const show = (items) => {
    const marked = active >= 0 ? options[active].href : "";
    options = [];
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.replaceChildren();
    kinds.forEach((kind) => {
      const of = items.filter((item) => item.kind === kind);
      if (of.length) {
        const box = group(kind);
        of.forEach((item) => {
          const link = option(item, options.length);
          options.push(link);
          box.append(link);
        });
        list.append(box);
      }
    });
    const any = options.length > 0;
    list.hidden = !any;
    input.setAttribute("aria-expanded", String(any));
    mark(options.findIndex((link) => link.href === marked));
    said.textContent = any ? (options.length === 1 ? one : some.replace("{0}", options.length)) : none;
  };

  const look = async () => {
    const typed = input.value.trim();
    asked = typed;
    request?.abort();
    if (typed.length < 2) {
      close();
      said.textContent = "";
      return;
    }
    try {
      if (!known.has(typed)) {
        request = new AbortController();
        const answer = await fetch(suggest + "?q=" + encodeURIComponent(typed), {
          headers: { Accept: "application/json", "Accept-Language": lang },
          signal: request.signal,
        });
        if (!answer.ok) {
          /* too many at once: what was typed before is suggested no more */
          if (asked === typed) {
            close();
            said.textContent = "";
          }
          return;
        }
        known.set(typed, (await answer.json()).items);
      }
      if (asked === typed && document.activeElement === input) {
        show(known.get(typed));
      }
    } catch (offlineOrOvertaken) {
      if (asked === typed) {
        close();
      }
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });

  input.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) {
        look();
        return;
      }
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = active + step;
      mark(next >= options.length ? -1 : next < -1 ? options.length - 1 : next);
    } else if (event.key === "Enter" && open && active >= 0) {
      event.preventDefault();
      options[active].click();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      close();
    } else if (event.key === "Tab") {
      close();
    }
  });

  list.addEventListener("mousedown", (event) => event.preventDefault());
  input.addEventListener("blur", close);
  input.form.addEventListener("submit", () => {
    clearTimeout(waiting);
    close();
    /* an address says only what was chosen */
    input.form.querySelectorAll("input[name], select[name]").forEach((field) => {
      field.disabled = field.value === "";
    });
  });
  window.addEventListener("pageshow", () => {
    input.form.querySelectorAll("input[name], select[name]").forEach((field) => {
      field.disabled = false;
    });
  });
})();
