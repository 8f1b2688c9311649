import { join } from "node:path";

const file = (weight: string) =>
  join(process.cwd(), "node_modules", "@expo-google-fonts", "noto-sans", weight, `NotoSans_${weight}.ttf`);

/** Whole typefaces, not subsets for the web: those lose ʻ and ʼ. */
export const fontFiles = { regular: file("400Regular"), bold: file("700Bold") };
