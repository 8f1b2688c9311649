import { createTranslator } from "next-intl";
import type { Language } from "@/domain/vocabulary";
import en from "@/messages/en.json";
import ru from "@/messages/ru.json";
import uz from "@/messages/uz.json";

const messages = { en, ru, uz };

/** The words of mails, outside of any request. */
export const mailWords = (locale: Language) =>
  createTranslator({ locale, messages: messages[locale] as typeof en, namespace: "mail", timeZone: "UTC" });
