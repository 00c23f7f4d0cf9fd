// Runs on the page around the frame: gives each frame with data-verbund the height it tells.
(() => {
  const frames = () => [...document.querySelectorAll("iframe[data-verbund]")];
  const originOf = ({ src }) => new URL(src, location.href).origin;
  addEventListener("message", ({ source, origin, data }) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const height = data?.verbund === "height" ? Number(data.height) : 0;
    if (frame && origin === originOf(frame) && height > 0 && height < 20000)
      frame.style.height = `${height}px`;
  });
  for (const frame of frames())
    frame.contentWindow?.postMessage({ verbund: "ask" }, originOf(frame));
})();
