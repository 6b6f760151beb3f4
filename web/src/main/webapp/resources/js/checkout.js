/* The checkout: how long the places are kept, prices that follow the kind of ticket, and an address that was probably meant. */
(function () {
  "use strict";

  const LIGHTS = 15;
  const PAUSE = 2000;
  const WARNINGS = [120, 30];
  const KNOWN = ["gmail.com", "abv.bg", "mail.bg", "yahoo.com", "outlook.com", "hotmail.com", "icloud.com", "dir.bg", "gmx.de", "proton.me"];
  const said = new Set();
  let again = 0;
  const form = () => document.getElementById("checkout");

  const words = (text, number) => text.replace("{0}", String(number));

  const speak = (left) => {
    const spoken = document.getElementById("spoken");
    WARNINGS.filter((at) => left <= at && left > at - 5 && !said.has(at)).forEach((at) => {
      said.add(at);
      spoken.textContent = left > 60 ? words(spoken.dataset.minutes, Math.round(left / 60)) : words(spoken.dataset.seconds, left);
    });
    if (left === 0) {
      spoken.textContent = spoken.dataset.over;
    }
  };

  const over = (timer) => {
    timer.hidden = true;
    document.getElementById("over").hidden = false;
    const order = form().querySelector("[id$=':order']");
    if (order) {
      order.disabled = true;
    }
  };

  const tick = () => {
    const timer = document.querySelector(".timer[data-left]");
    if (!timer || timer.hidden) {
      return;
    }
    if (!timer.dataset.until) {
      timer.dataset.until = String(performance.now() + 1000 * Number(timer.dataset.left));
    }
    const left = Math.max(0, Math.round((Number(timer.dataset.until) - performance.now()) / 1000));
    timer.querySelector("[data-clock]").textContent = Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0");
    timer.querySelectorAll("rect").forEach((light, at) => light.setAttribute("class", (at % LIGHTS) * 40 < left ? "on" : "out"));
    speak(left);
    if (left === 0) {
      over(timer);
    }
  };

  /* What was typed or ticked since the question was asked stays as it is now. */
  const typedMeanwhile = (fresh) => {
    form().querySelectorAll("input[id]:not([type='hidden']):not([type='submit'])").forEach((field) => {
      const same = fresh.querySelector("[id='" + field.id + "']");
      if (same && (field.type === "checkbox" || field.type === "radio")) {
        same.checked = field.checked;
      } else if (same) {
        same.value = field.value;
      }
    });
    const way = form().querySelector("input[name='method']:checked");
    if (way) {
      fresh.querySelectorAll("input[name='method']").forEach((radio) => (radio.checked = radio.value === way.value));
    }
  };

  const offline = (is) => (document.getElementById("noNet").hidden = !is);

  /* The network is gone: what was typed stays, and is sent again. */
  const lost = (at) => {
    form().removeAttribute("aria-busy");
    offline(true);
    window.clearTimeout(again);
    again = window.setTimeout(() => update(at), PAUSE);
  };

  /* The form comes back as it was typed; only where the eyes and the keyboard are is kept here. */
  const update = (at) => {
    window.clearTimeout(again);
    const body = new URLSearchParams(new FormData(form()));
    body.set(form().querySelector("[id$=':update']").name, "1");
    form().setAttribute("aria-busy", "true");
    fetch(form().action, { method: "POST", body }).then(
      (answer) => shown(answer, at),
      () => lost(at)
    );
  };

  const shown = (answer, at) =>
    answer
      .text()
      .then((text) => {
        const page = new DOMParser().parseFromString(text, "text/html");
        if (!page.getElementById("checkout")) {
          throw new Error("another page");
        }
        const active = document.activeElement;
        const away = active && active !== document.body && !active.matches("select[data-price]") ? active.id : null;
        typedMeanwhile(page.getElementById("checkout"));
        ["checkout", "announcements"].forEach((id) => {
          const fresh = page.getElementById(id);
          const old = document.getElementById(id);
          if (fresh && old) {
            old.replaceWith(document.adoptNode(fresh));
          }
        });
        const select = away ? document.getElementById(away) : form().querySelectorAll("select[data-price]")[at];
        if (select) {
          select.focus();
        }
        window.history.replaceState(null, "", "?hold=" + form().elements.hold.value);
        tick();
      })
      .catch(() => form().querySelector("[id$=':update']").click());

  /* One letter wrong, missing, too many, or two changed places. */
  const near = (one, other) => {
    if (one === other || Math.abs(one.length - other.length) > 1) {
      return false;
    }
    let at = 0;
    while (one[at] === other[at] && at < one.length) {
      at++;
    }
    return (
      one.slice(at + 1) === other.slice(at + 1) ||
      one.slice(at + 1) === other.slice(at) ||
      one.slice(at) === other.slice(at + 1) ||
      (one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2))
    );
  };

  const meant = (email) => {
    const [name, domain] = email.value.trim().toLowerCase().split("@");
    const known = domain && !KNOWN.includes(domain) && KNOWN.find((one) => near(domain, one));
    const hint = document.getElementById("meant");
    hint.hidden = !known;
    if (known) {
      hint.querySelector("span").textContent = hint.dataset.text;
      hint.querySelector("button").textContent = name + "@" + known;
    }
  };

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-price]")) {
      update([...form().querySelectorAll("select[data-price]")].indexOf(event.target));
    } else if (event.target.matches("[id$=':email']")) {
      meant(event.target);
    }
  });

  /* Without a network the browser would put a page of its own in place of what was typed. */
  document.addEventListener("submit", (event) => {
    window.clearTimeout(again);
    if (!window.navigator.onLine) {
      event.preventDefault();
      offline(true);
    }
  });
  window.addEventListener("online", () => offline(false));

  document.addEventListener("click", (event) => {
    if (event.target.closest("#meant button")) {
      const email = form().querySelector("[id$=':email']");
      email.value = event.target.textContent;
      document.getElementById("meant").hidden = true;
      email.focus();
    }
  });

  /* The answer to a form becomes a page that can be reloaded and come back to. */
  if (form()) {
    window.history.replaceState(null, "", "?hold=" + form().elements.hold.value);
  }

  window.setInterval(tick, 1000);
  tick();
})();
