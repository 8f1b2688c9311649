import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout.tooLarge");
  return { title: t("title"), robots: { index: false } };
}

/** Sent by `server.ts` as the answer to a form with more in it than it may carry. */
export default async function TooLargePage() {
  const t = await getTranslations("layout.tooLarge");
  return (
    <div className="max-w-prose space-y-4">
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <p>{t("back")}</p>
    </div>
  );
}
