/* Puts the page together. Each stage (network, large, drawing) gives Warta.makeStage. */
Warta.refresh = (changes) => {
  const shown = Warta.visible();
  if ("lang" in changes) { Warta.drawBar(); Warta.drawLegend(); }
  else if ("hide" in changes || "off" in changes || "list" in changes || "preset" in changes || "article" in changes) { Warta.drawBar(); Warta.drawLegend(); }
  Warta.drawNotice(shown);
  Warta.drawList(shown);
  Warta.stage?.refresh(shown, changes);
  if ("sel" in changes || "lang" in changes) Warta.showPanel("sel" in changes && !Warta.quiet && Boolean(Warta.state.sel));
};

Warta.open = async () => {
  await Warta.load();
  Warta.start = { lang: Warta.data.scene.lang, preset: "all", ...Warta.data.start };
  Warta.readState();
  Warta.drawBar();
  Warta.drawLegend();
  Warta.wire();
  try {
    Warta.stage = await Warta.makeStage(document.getElementById("stage"));
  } catch (fault) {
    console.warn(fault);
    document.getElementById("stage").textContent = Warta.word("old_browser");
    Warta.state.list = "1";
  }
  for (const kind of ["png", "svg"]) document.getElementById(`save-${kind}`).hidden = !Warta.stage?.[kind];
  document.getElementById("zoom").classList.toggle("none", !Warta.stage?.png);
  Warta.refresh({ lang: 1 });
  document.body.dataset.ready = String(Math.round(performance.now()));
};
Warta.open();
