import { renderAsync } from "@resvg/resvg-js";
import { fontFiles } from "./fonts";

/** A chart's SVG as a PNG on white, `width` pixels wide. Drawn beside other requests. */
export async function chartPng(svg: string, width = 1_400): Promise<Buffer> {
  const image = await renderAsync(svg, {
    fitTo: { mode: "width", value: width },
    background: "#ffffff",
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(fontFiles),
      defaultFontFamily: "Noto Sans",
      sansSerifFamily: "Noto Sans",
    },
  });
  return image.asPng();
}
