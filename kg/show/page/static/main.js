/* Puts the page together. Each stage (network, large, drawing, thing) draws one or more views into a pane. */
Warta.panes = new Map();
Warta.refresh = (changes) => {
  const shown = Warta.visible();
  if ("view" in changes) return void Warta.turn();
  if (["lang", "hide", "off", "list", "preset", "article"].some((key) => key in changes)) { Warta.drawBar(); Warta.drawLegend(); }
  Warta.drawNotice(shown);
  Warta.drawList(shown);
  Warta.stage?.refresh(shown, changes);
  if ("sel" in changes || "lang" in changes) Warta.showPanel("sel" in changes && !Warta.quiet && Boolean(Warta.state.sel));
};

/* Shows the view that the state names; what it draws is made when it is first looked at. */
Warta.turn = async () => {
  const { view } = Warta.state;
  const stage = document.getElementById("stage");
  for (const [name, pane] of Warta.panes) pane.box.hidden = name !== view;
  if (!Warta.panes.has(view)) {
    const box = Warta.el("div", { class: "pane", "data-pane": view });
    const pane = { box, stage: null };
    Warta.panes.set(view, pane);
    stage.append(box);
    try {
      pane.stage = await Warta.stages[Warta.data.stages[view]](box, view);
    } catch (fault) {
      console.warn(fault);
      box.textContent = Warta.word("old_browser");
      Warta.state.list = "1";
    }
  }
  if (view !== Warta.state.view) return;
  Warta.stage = Warta.panes.get(view).stage;
  stage.setAttribute("role", /^(network|large)$/.test(Warta.data.stages[view]) ? "application" : "group");
  document.body.dataset.view = view;
  for (const kind of ["png", "svg"]) document.getElementById(`save-${kind}`).hidden = !Warta.stage?.[kind];
  document.getElementById("zoom").classList.toggle("none", !Warta.stage?.png);
  Warta.refresh({ lang: 1 });
};

/* The tabs of a page with several views; arrow keys go from one to the next. */
Warta.drawTabs = () => {
  const names = Object.keys(Warta.data.stages);
  const nav = document.getElementById("tabs");
  nav.hidden = names.length < 2;
  nav.setAttribute("aria-label", Warta.word("views"));
  const focused = nav.contains(document.activeElement);
  nav.replaceChildren(...names.map((name) => {
    const on = name === Warta.state.view;
    return Warta.el("button", { type: "button", role: "tab", "aria-selected": String(on), "aria-controls": "stage", tabindex: on ? 0 : -1, "data-tab": name, text: Warta.word(`tab_${name}`), onclick: () => Warta.set({ view: name }) });
  }));
  if (focused) nav.querySelector("[aria-selected=true]").focus();
  nav.onkeydown = (e) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (step) Warta.set({ view: names[(names.indexOf(Warta.state.view) + step + names.length) % names.length] });
  };
};

Warta.open = async () => {
  await Warta.load();
  Warta.start = { lang: Warta.data.scene.lang, preset: "all", view: Warta.data.view, ...Warta.data.start };
  Warta.readState();
  Warta.drawBar();
  Warta.wire();
  await Warta.turn();
  document.body.dataset.ready = String(Math.round(performance.now()));
};
Warta.open();
