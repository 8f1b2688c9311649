import { describe, expect, it } from "vitest";
import { pickText } from "./localised";

describe("pickText", () => {
  const all = { en: "Decree", ru: "Указ", uz: "Farmon", native: "Διάταγμα" };

  it("shows the language that was asked for", () => {
    expect(pickText(all, "ru", "el")).toEqual({
      text: "Указ",
      language: "ru",
      isFallback: false,
      isDraft: false,
    });
  });

  it("falls back to English, then to the native text, then to any other", () => {
    expect(pickText({ ...all, ru: null }, "ru", "el")).toMatchObject({ language: "en", isFallback: true });
    expect(pickText({ ...all, ru: " ", en: "" }, "ru", "el")).toMatchObject({
      text: "Διάταγμα",
      language: "el",
      isFallback: true,
    });
    expect(pickText({ uz: "Farmon" }, "ru")).toMatchObject({
      text: "Farmon",
      language: "uz",
      isFallback: true,
    });
  });

  it("takes a native text in the reader's language as theirs", () => {
    const picked = pickText({ en: "Decree", native: "Farmon", drafts: ["uz"] }, "uz", "uz");
    expect(picked).toEqual({ text: "Farmon", language: "uz", isFallback: false, isDraft: false });
  });

  it("says when the native language is not known", () => {
    expect(pickText({ native: "Farmon" }, "en")).toMatchObject({ language: "und", isFallback: true });
  });

  it("marks a translation that is a draft, also when it is shown instead of another", () => {
    expect(pickText({ ...all, drafts: ["ru"] }, "ru").isDraft).toBe(true);
    expect(pickText({ ...all, drafts: ["ru"] }, "en").isDraft).toBe(false);
    expect(pickText({ ru: "Указ", drafts: ["ru"] }, "uz")).toMatchObject({ isFallback: true, isDraft: true });
  });

  it("gives an empty text when there is none", () => {
    expect(pickText({}, "uz")).toEqual({ text: "", language: "uz", isFallback: false, isDraft: false });
  });
});
