// The picture that stands for every photograph: of a photograph's size in pixels and in bytes, and it
// compresses no further.

/**
 * A JPEG of 1200 by 800 pixels and about 90 kB, the same each time.
 *
 * @param {import("../../tests/browser/harness.mjs").Browser} chromium
 */
export async function photo(chromium) {
  const page = await chromium.puppeteer.newPage();
  const encoded = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: 1200, height: 800 });
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("there is nothing to draw with");
    let state = 1;
    const chance = () => (state = (state * 48271) % 2147483647) / 2147483647;
    for (let nth = 0; nth < 6000; nth += 1) {
      const size = 4 + 90 * chance() ** 3;
      brush.fillStyle = `hsl(${20 + 200 * chance()} ${30 + 40 * chance()}% ${20 + 60 * chance()}% / 0.4)`;
      brush.beginPath();
      brush.arc(1200 * chance(), 800 * chance(), size, 0, 7);
      brush.fill();
    }
    return canvas.toDataURL("image/jpeg", 0.62).split(",")[1];
  });
  await page.close();
  return Buffer.from(encoded, "base64");
}
