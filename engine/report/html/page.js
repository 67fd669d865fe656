"use strict";
// Filters, search and keys. Without scripts the page is a plain document.
(() => {
  const tools = document.querySelector(".tools");
  const items = [...document.querySelectorAll(".item")];
  const search = tools.querySelector("input");
  const count = tools.querySelector("output");
  const filters = [...tools.querySelectorAll("[data-show]")];
  const openAll = tools.querySelector("[data-open]");
  tools.hidden = false;
  let shown = "all";

  const fits = (item) => {
    if (shown !== "all" && item.dataset.state !== shown) return false;
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = item.textContent.toLowerCase();
    return words.every((word) => text.includes(word));
  };

  const refresh = () => {
    for (const item of items) item.hidden = !fits(item);
    for (const section of document.querySelectorAll("section.items")) {
      section.hidden = shown !== "all" && !section.querySelector(".item:not([hidden])");
    }
    for (const filter of filters) filter.setAttribute("aria-pressed", filter.dataset.show === shown);
    const visible = items.filter((item) => !item.hidden).length;
    count.textContent = visible === items.length ? "" : `${visible}/${items.length}`;
  };

  for (const filter of filters) {
    filter.addEventListener("click", () => {
      shown = filter.dataset.show;
      refresh();
    });
  }
  search.addEventListener("input", refresh);
  openAll.addEventListener("click", () => {
    const open = openAll.getAttribute("aria-pressed") !== "true";
    openAll.setAttribute("aria-pressed", open);
    for (const item of items) item.open = open;
  });

  // A place leads to the passage in the text beside it; a code opens its item.
  const follow = () => {
    for (const old of document.querySelectorAll(".here")) old.classList.remove("here");
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.matches(".item")) target.open = true;
    const [, from, to] = /^p(\d+)-(\d+)$/.exec(target.id) || [];
    for (const mark of document.querySelectorAll("aside mark[data-at]")) {
      const at = Number(mark.dataset.at);
      if (at >= Number(from) && at < Number(to)) mark.classList.add("here");
    }
  };
  addEventListener("hashchange", follow);
  follow();
  refresh();

  const step = (by) => {
    const visible = items.filter((item) => !item.hidden);
    const now = visible.findIndex((item) => item.contains(document.activeElement));
    const next = visible[Math.min(Math.max(now + by, 0), visible.length - 1)];
    if (next) next.querySelector("summary").focus();
  };

  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && document.activeElement === search) {
      search.value = "";
      refresh();
      search.blur();
    } else if (document.activeElement !== search) {
      if (event.key === "/") {
        event.preventDefault();
        search.focus();
      } else if (event.key === "j") {
        step(1);
      } else if (event.key === "k") {
        step(-1);
      }
    }
  });

  // On paper what is to be done stands below its item; what a person opened stands open whole.
  const toPrint = (open) => {
    for (const item of items) {
      if (open && item.matches(".act") && !item.open) item.classList.add("brief");
      if (item.matches(".brief")) item.open = open;
      if (!open) item.classList.remove("brief");
    }
  };
  addEventListener("beforeprint", () => toPrint(true));
  addEventListener("afterprint", () => toPrint(false));
})();
