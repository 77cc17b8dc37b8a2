"use strict";
// Opens the document in which a chosen line stands, at its words. Without this script the page is
// whole: every line is a link to its place. Nothing here makes markup out of text.
(() => {
  const root = document.documentElement;
  const brief = document.getElementById("brief");
  const hint = document.querySelector(".hint");
  const lines = [...brief.querySelectorAll("a.line")];
  const filter = document.getElementById("filter");
  let opened = null;

  const all = (name, id, within) =>
    within.querySelectorAll(`[data-${name}~="${CSS.escape(id)}"]`);

  function open(source) {
    if (opened !== source) {
      if (opened) opened.classList.remove("open");
      source.classList.add("open");
      opened = source;
    }
    hint.hidden = true;
  }

  function clear() {
    for (const part of document.querySelectorAll(".on, .near")) part.classList.remove("on", "near");
    for (const line of lines) line.removeAttribute("aria-current");
  }

  // A statement may stand in several lines: the one that was chosen stays the current one.
  function show(chosen) {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    const source = place && place.closest(".source");
    if (!source) return;
    clear();
    open(source);
    if (place === source) {
      document.getElementById("sources").scrollTop = 0;
      source.scrollIntoView({ block: "start" });
      return;
    }
    const words = all("content", id, source);
    for (const part of words) part.classList.add("on");
    for (const part of all("beside", id, source)) part.classList.add("near");
    if (words.length) words[0].scrollIntoView({ block: "center" });
    const line = chosen || lines.find((one) => one.hash === `#${id}`);
    if (line) {
      line.setAttribute("aria-current", "true");
      const rest = line.closest("details");
      if (rest) rest.open = true;
      if (matchMedia("(min-width: 60.01rem)").matches) line.scrollIntoView({ block: "nearest" });
    }
  }

  function step(by) {
    const seen = lines.filter((line) => line.offsetParent !== null);
    const focused = seen.indexOf(document.activeElement);
    const at = focused >= 0 ? focused : seen.findIndex((line) => line.hasAttribute("aria-current"));
    const next = seen[at < 0 ? (by > 0 ? 0 : seen.length - 1) : at + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.click();
  }

  function narrow() {
    const wanted = filter.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const line of lines) {
      const text = line.textContent.toLocaleLowerCase();
      const fits = wanted.every((word) => text.includes(word));
      line.parentElement.hidden = !fits;
      found += fits;
    }
    for (const day of brief.querySelectorAll(".day")) {
      day.hidden = !day.querySelector("li:not([hidden])");
    }
    for (const rest of brief.querySelectorAll("details")) {
      rest.hidden = !rest.querySelector("li:not([hidden])");
      rest.open = wanted.length > 0 || rest.querySelector("[aria-current]") !== null;
    }
    for (const side of brief.querySelectorAll(".side")) {
      side.hidden = !side.querySelector("li:not([hidden])");
    }
    document.getElementById("found").textContent = wanted.length ? `${found} of ${lines.length}` : "";
  }

  document.addEventListener("keydown", (event) => {
    if (event.target === filter || event.ctrlKey || event.metaKey || event.altKey) return;
    const onLine = event.target.classList.contains("line");
    const by = { j: 1, k: -1, ...(onLine ? { ArrowDown: 1, ArrowUp: -1 } : {}) }[event.key];
    if (by) {
      event.preventDefault();
      step(by);
    }
  });
  for (const line of lines) {
    line.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault(); // going there by the link would take the focus from the line
      if (line.hash !== location.hash) history.pushState(null, "", line.hash);
      show(line);
    });
  }
  for (const back of document.querySelectorAll(".back")) {
    back.addEventListener("click", (event) => {
      const line = lines.find((one) => one.hasAttribute("aria-current"));
      if (!line || line.offsetParent === null) return;
      event.preventDefault();
      line.focus({ preventScroll: true });
      line.scrollIntoView({ block: "center" });
    });
  }
  filter.addEventListener("input", narrow);
  addEventListener("hashchange", () => show());

  root.classList.add("scripted");
  filter.closest(".filter").hidden = false;
  hint.hidden = false;
  show();
})();
