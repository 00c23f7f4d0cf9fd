import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** A film of so many seconds, as a browser records what it paints: WebM, at `file`. */
export async function aFilm(browser: Browser, url: string, file: string, seconds: number) {
  const page = await browser.newPage();
  await page.goto(`${url}/impressum`);
  const content = await page.evaluate(async (length) => {
    const canvas = document.createElement("canvas");
    canvas.width = 320;
    canvas.height = 180;
    const paint = canvas.getContext("2d") as CanvasRenderingContext2D;
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: "video/webm" });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    const ended = new Promise((done) => {
      recorder.onstop = done;
    });
    recorder.start();
    let turn = 0;
    const painting = setInterval(() => {
      turn += 1;
      paint.fillStyle = `hsl(${turn * 7} 60% 50%)`;
      paint.fillRect(0, 0, 320, 180);
    }, 100);
    await new Promise((done) => setTimeout(done, length * 1000));
    clearInterval(painting);
    recorder.stop();
    await ended;
    const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }, seconds);
  await page.close();
  writeFileSync(file, Buffer.from(content, "base64"));
  return file;
}
