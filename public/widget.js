// Runs inside the frame: tells the page around it how high the programme is.
(() => {
  const tell = () =>
    parent.postMessage(
      { verbund: "height", height: Math.ceil(document.body.getBoundingClientRect().height) },
      "*",
    );
  new ResizeObserver(tell).observe(document.body);
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.verbund === "ask") tell();
  });
})();
