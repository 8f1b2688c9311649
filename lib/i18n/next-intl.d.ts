import type { Language } from "@/domain/vocabulary";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
  }
}
