/* The seat map: puts the parts together, follows what others take and give back, and listens to pointer and keyboard. */
(function () {
  "use strict";

  const { Plan, Marks, View, Drawing, Keys, Choice, Panel, List, Finder, Words, SEATS_FROM } = window.seatmap;
  const root = document.getElementById("seats");
  /* Who goes by keyboard sees marks and row labels. */
  const FOCUS_FROM = 13;
  /* Of the plan's answer: a browser that keeps one of another form asks again. */
  const FORM = 2;
  const byId = (id) => document.getElementById(id);
  const canvas = byId("hall");
  const legend = [...root.querySelectorAll("[data-key]")];
  const words = new Words(root, legend);
  const api = root.dataset.api;
  const base = api + "/performances/" + root.dataset.performance;
  let plan, view, drawing, choice, panel, list;

  const say = (text) => {
    byId("spoken").textContent = "";
    window.requestAnimationFrame(() => (byId("spoken").textContent = text));
  };

  const tell = () => {
    drawing.mine = new Set([...choice.picked.keys(), ...(choice.area ? [choice.area.key] : [])]);
    drawing.standing = choice.area ? choice.area.quantity : 0;
    drawing.soon();
    panel.show();
    list.show();
    address();
  };

  /* The choice is in the address: it can be reloaded, kept and sent. */
  const address = () => {
    const url = new URL(window.location.href);
    const seats = [...choice.picked.keys()].join(",");
    if (seats) {
      url.searchParams.set("seats", seats);
    } else {
      url.searchParams.delete("seats");
    }
    window.history.replaceState(null, "", url);
  };

  const available = () => {
    legend.forEach((item) => {
      const count = plan.counts[item.dataset.key];
      item.querySelector("[data-free]").textContent = count === undefined ? "" : "· " + words.free(count);
    });
    drawing.soon();
    list.show();
  };

  const limited = () => {
    say(words.say("limited", words.limit));
    byId("limited").hidden = false;
  };

  const toggle = (seat) => {
    const mine = choice.has(seat.key);
    if (!mine && !plan.isFree(seat.ordinal)) {
      say(words.full(seat, false, false));
      return;
    }
    if (!mine && choice.size >= words.limit && !choice.area) {
      limited();
      return;
    }
    byId("limited").hidden = true;
    choice.toggle(seat);
    say(words.full(seat, true, !mine));
  };

  const mineIn = (area) => (choice.area && choice.area.key === area.key ? choice.area.quantity : 0);

  const stand = (area) => {
    const has = mineIn(area);
    if (has >= words.limit) {
      limited();
    } else if (plan.freeIn(area) > 0) {
      byId("limited").hidden = true;
      choice.stand(area, has + 1);
      say(words.title(has + 1));
    } else {
      say(words.standing(area, has));
    }
  };

  /* Beside the seat or over the area, what it is and costs. */
  const tip = (place) => {
    const box = byId("tip");
    box.hidden = !place;
    if (!place) {
      return;
    }
    const free = place.polygon || choice.has(place.key) || plan.isFree(place.ordinal);
    const more = place.polygon ? [words.free(plan.freeIn(place))] : [words.access(place), words.view(place)];
    box.querySelector("b").textContent = place.polygon ? place.name : words.name(place);
    box.querySelector("[data-price]").textContent = free ? words.price(place.category, "ADULT") : words.say("taken");
    const category = words.byCategory[place.category] ? words.byCategory[place.category].name : "";
    box.querySelector("[data-category]").textContent = category === place.name ? "" : category;
    box.querySelector("[data-view]").textContent = more.filter(Boolean).join(". ");
    const at = view.pixel(place);
    const below = at.y < 130;
    box.style.left = Math.min(Math.max(at.x, 118), view.width - 118) + "px";
    box.style.top = at.y + (below ? 18 : -16) + "px";
    box.classList.toggle("below", below);
  };

  const focus = (place) => (place.polygon ? focusArea(place) : focusSeat(place));

  /* Of its outline so much is seen that one knows where it is. */
  const focusArea = (area) => {
    drawing.focused = area;
    if (!view.shows(area.box)) {
      view.show(area.box);
    }
    drawing.soon();
    tip(area);
    say(words.standing(area, mineIn(area)));
  };

  const focusSeat = (seat) => {
    drawing.focused = seat;
    if (view.step < FOCUS_FROM) {
      zoomTo(seat);
    }
    view.reveal(seat);
    tip(seat);
    say(words.full(seat, choice.has(seat.key) || plan.isFree(seat.ordinal), choice.has(seat.key)) + ". " + words.view(seat));
  };

  const hit = (pixel, wide) => plan.at(view.point(pixel), Math.max(plan.pitch * 0.6, (wide ? 22 : 8) / view.k));

  const leave = () => {
    drawing.focused = null;
    tip(null);
    drawing.soon();
  };

  const tap = (pixel, touch) => {
    const found = hit(pixel, touch);
    if (found && found.polygon) {
      stand(found);
    } else if (found && view.step >= (touch ? 24 : SEATS_FROM)) {
      drawing.focused = null;
      toggle(found);
      tip(found);
    } else if (found || touch || drawing.far) {
      zoomTo(found, pixel);
    }
  };

  /* From the overview first to the zone, then to its seats. */
  const zoomTo = (seat, pixel) => {
    const point = seat || view.point(pixel);
    const zone = seat ? plan.zones[seat.zone] : plan.zoneAt(point);
    if (zone && drawing.far) {
      view.show(zone.box);
      say(zone.name + ", " + words.free(plan.freeOf(zone)));
    } else if (view.step < 24) {
      view.zoom(36 / view.step);
      view.centre(point);
    }
  };

  const filter = (item) => {
    const only = item.getAttribute("aria-pressed") === "true" ? null : plan.categories.indexOf(item.dataset.key);
    legend.forEach((one) => one.setAttribute("aria-pressed", String(only !== null && one === item)));
    drawing.only = list.only = only;
    drawing.soon();
    list.show();
  };

  const show = (what) => {
    root.dataset.view = what;
    document.querySelectorAll("[data-show]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.show === what)));
    list.show();
  };

  /* What the finder found, in place of what is chosen. */
  const take = (keys) => {
    const seats = keys.map((key) => plan.byKey.get(key)).filter(Boolean);
    if (seats.length) {
      choice.area = null;
      choice.picked = new Map(seats.map((seat) => [seat.key, "ADULT"]));
      choice.later();
      view.reveal(seats[0]);
      say(words.title(seats.length) + ": " + seats.map((seat) => words.name(seat)).join("; "));
    } else if (keys.length) {
      standing(keys);
    }
  };

  const standing = (keys) => {
    const area = areaOf(keys[0]);
    if (area) {
      choice.stand(area, keys.length);
    }
  };

  /* Slots are named by their area. */
  const areaOf = (key) => plan.areas.find((one) => key.startsWith(one.key + "#"));

  /* What would leave nobody's seat alone, in place of what would, for the same kinds of ticket. */
  const instead = (keys) => {
    choice.swap(keys);
    point([]);
    view.reveal(plan.byKey.get(keys[0]));
    say(words.title(keys.length) + ": " + words.seatsOf(keys));
  };

  const point = (keys) => {
    drawing.pointed = new Set(keys);
    drawing.soon();
  };

  const follow = () => {
    const stream = new EventSource(base + "/availability/stream");
    stream.addEventListener("state", (event) => {
      plan.state(JSON.parse(event.data));
      available();
    });
    stream.addEventListener("change", (event) => {
      plan.change(JSON.parse(event.data));
      available();
    });
    stream.addEventListener("error", () => {
      if (stream.readyState === EventSource.CLOSED) {
        window.setTimeout(follow, 5000);
      }
    });
    window.addEventListener("pagehide", () => stream.close());
  };

  /* Seats named in the address are chosen, as far as they are free. */
  const named = () => {
    const seats = (new URL(window.location.href).searchParams.get("seats") || "").split(",");
    const free = seats.map((key) => plan.byKey.get(key)).filter((seat) => seat && plan.isFree(seat.ordinal));
    free.slice(0, words.limit).forEach((seat) => choice.picked.set(seat.key, "ADULT"));
    if (choice.size) {
      choice.later();
    }
  };

  const listen = () => {
    view.tap = tap;
    view.hover = (pixel) => {
      const found = pixel && view.step >= SEATS_FROM ? hit(pixel, false) : null;
      tip(found && !found.polygon ? found : null);
    };
    new Keys(canvas, drawing, words, { focus, take: (place) => (place.polygon ? stand(place) : toggle(place)), leave });
    legend.forEach((item) => item.addEventListener("click", () => filter(item)));
    document.querySelectorAll("[data-show]").forEach((button) => button.addEventListener("click", () => show(button.dataset.show)));
    root.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => view.zoom(Number(button.dataset.zoom))));
    byId("whole").addEventListener("click", () => view.fit());
    new Finder(byId("best"), base, words, { take, point }).soon();
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawing.forget());
    document.fonts.ready.then(() => drawing.forget());
  };

  const start = ([geometry, free, marks]) => {
    plan = new Plan(geometry);
    plan.state(free);
    words.bind(plan);
    view = new View(canvas, plan, () => drawing && drawing.soon());
    drawing = new Drawing(canvas, plan, view, marks, words);
    choice = new Choice(api, root.dataset.performance, tell);
    choice.areaOf = areaOf;
    const acts = { toggle, stand, say, point, instead, has: (key) => choice.has(key) };
    panel = new Panel(root, choice, plan, words, acts);
    list = new List(byId("list"), plan, words, acts);
    listen();
    if (!plan.seats.length || plan.areas.some((area) => area.polygon.length < 3)) {
      show("list");
    }
    const given = root.dataset.hold ? { id: root.dataset.hold, secret: root.dataset.secret || undefined } : null;
    choice.restore(given).then((held) => {
      if (!held) {
        named();
      }
      root.dataset.ready = "true";
      byId("keysAreas").hidden = !plan.stops.some((stop) => stop.polygon);
      window.performance.mark("seats-ready");
      available();
      tell();
      follow();
    });
  };

  /* On a phone the room is the plan's; who wants to be helped unfolds the form. */
  if (window.matchMedia("(max-width: 56rem)").matches) {
    root.querySelector(".finder").open = false;
  }

  /* Out of the browser's memory the page would stand still. */
  window.addEventListener("pageshow", (event) => event.persisted && window.location.reload());

  const json = (url) =>
    fetch(url, { headers: { "Accept-Language": document.documentElement.lang } }).then((answer) => {
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      return answer.json();
    });
  Promise.all([json(base + "/plan/outline?form=" + FORM + "&lang=" + document.documentElement.lang), json(base + "/availability"), Marks.load(root.dataset.marks)])
    .then(start)
    .catch(() => (byId("broken").hidden = false));
})();
