import PDFDocument from "pdfkit";
import { fontFiles } from "../fonts";
import { wrappedLines } from "./wrapped-lines";

export const ink = "#16202b";
export const softInk = "#4a5663";
export const accent = "#1c4e80";
export const rule = "#c6ced6";
const margin = 42;
const footerHeight = 28;

export interface TextStyle {
  size: number;
  isBold?: boolean;
  color?: string;
}

/** A tagged PDF being written: what stands on its pages, where the pen is, and the tree of its structure. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  private readonly chunks: Buffer[] = [];
  private readonly root: PDFKit.PDFStructureElement;
  private readonly widths = new Map<string, number>();
  private readonly done: Promise<void>;
  private section: PDFKit.PDFStructureElement;
  y = margin;

  constructor(info: {
    title: string;
    author: string;
    language: string;
    made: Date;
    seen: Record<string, string>;
  }) {
    this.pdf = new PDFDocument({
      size: "A4",
      margin,
      // Its default would be opened beside ours, and ours then again at each use.
      font: null,
      pdfVersion: "1.7",
      tagged: true,
      lang: info.language,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: {
        Title: info.title,
        Author: info.author,
        CreationDate: info.made,
        ModDate: info.made,
        ...info.seen,
      },
    } as unknown as PDFKit.PDFDocumentOptions);
    this.pdf.registerFont("regular", fontFiles.regular);
    this.pdf.registerFont("bold", fontFiles.bold);
    this.pdf.on("data", (chunk: Buffer) => this.chunks.push(chunk));
    this.done = new Promise((resolve, reject) => this.pdf.on("end", resolve).on("error", reject));
    this.root = this.pdf.struct("Document");
    this.pdf.addStructure(this.root);
    this.section = this.root;
    this.newPage();
  }

  get left() {
    return margin;
  }

  get width() {
    return this.pdf.page.width - 2 * margin;
  }

  get bottom() {
    return this.pdf.page.height - margin - footerHeight;
  }

  newPage(layout: "portrait" | "landscape" = "portrait") {
    // pdfkit begins a page of its own when text stands below its margin, as the foot of a page does.
    this.pdf.addPage({
      size: "A4",
      margins: { top: margin, left: margin, right: margin, bottom: 0 },
      layout,
    });
    this.y = margin;
  }

  /** A new page where `height` does not fit on this one; tells whether there is one. */
  need(height: number, layout?: "portrait" | "landscape"): boolean {
    if (this.y + height <= this.bottom) return false;
    this.newPage(layout);
    return true;
  }

  openSection() {
    this.section = this.pdf.struct("Sect");
    this.root.add(this.section);
  }

  /** Adds an element to the section; what `draw` puts on the page is its content. */
  tagged(type: string, draw: () => void, options: object = {}, parent = this.section) {
    const element = this.pdf.struct(type as "P", options, draw);
    parent.add(element);
    element.end();
  }

  /** An element that others are put into. */
  opened(type: string, parent = this.section, options: object = {}): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(type as "P", options);
    parent.add(element);
    return element;
  }

  /** What is drawn and says nothing: lines, page numbers, headings repeated. */
  artifact(draw: () => void) {
    this.pdf.markContent("Artifact", { type: "Layout" });
    draw();
    this.pdf.endMarkedContent();
  }

  measure({ size, isBold }: TextStyle) {
    const font = isBold ? "bold" : "regular";
    return (text: string) => {
      const key = `${font}${text}`;
      let width = this.widths.get(key);
      if (width === undefined) {
        width = this.pdf.font(font).fontSize(100).widthOfString(text);
        this.widths.set(key, width);
      }
      return (width * size) / 100;
    };
  }

  lines(text: string, width: number, style: TextStyle) {
    return wrappedLines(text, width, this.measure(style));
  }

  lineHeight = ({ size }: TextStyle) => size * 1.4;

  /** Puts lines below each other; each but the last ends in a blank, so that words stay apart for those who read by ear. */
  put(
    lines: readonly string[],
    x: number,
    y: number,
    style: TextStyle,
    options: PDFKit.Mixins.TextOptions = {},
  ) {
    const { size, isBold, color = ink } = style;
    this.pdf
      .font(isBold ? "bold" : "regular")
      .fontSize(size)
      .fillColor(color);
    lines.forEach((line, at) => {
      if (line === "") return;
      const ending = at < lines.length - 1 ? " " : "";
      this.pdf.text(line + ending, x, y + at * this.lineHeight(style), { lineBreak: false, ...options });
    });
  }

  /** A paragraph at the pen, over pages if need be; the pen stands below it afterwards. */
  paragraph(
    text: string,
    style: TextStyle,
    {
      type = "P",
      gap = 6,
      options = {},
    }: { type?: string; gap?: number; options?: PDFKit.Mixins.TextOptions } = {},
  ) {
    const lines = this.lines(text, this.width, style);
    const height = this.lineHeight(style);
    this.need(height * Math.min(lines.length, 2));
    for (let from = 0; from < lines.length; ) {
      const fits = Math.max(1, Math.floor((this.bottom - this.y) / height));
      const part = lines.slice(from, from + fits);
      this.tagged(type, () => this.put(part, this.left, this.y, style, options));
      this.y += part.length * height;
      from += part.length;
      if (from < lines.length) this.newPage();
    }
    this.y += gap;
  }

  heading(level: 1 | 2 | 3, text: string, size: number) {
    const style = { size, isBold: true, color: level === 1 ? ink : accent };
    this.need(this.lineHeight(style) + 60);
    this.paragraph(text, style, { type: `H${level}`, gap: 4 });
  }

  /** The line at the foot of every page, made once all of them are there; then the bytes. */
  async finished(footer: (number: number, total: number) => string): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let at = start; at < start + count; at += 1) {
      this.pdf.switchToPage(at);
      const { width, height } = this.pdf.page;
      const style = { size: 8, color: softInk };
      this.artifact(() =>
        this.put([footer(at + 1, count)], margin, height - margin - 4, style, { width: width - 2 * margin }),
      );
    }
    this.root.end();
    this.pdf.end();
    await this.done;
    return Buffer.concat(this.chunks);
  }
}

/** Lets other requests go on. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
