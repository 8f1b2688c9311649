import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";

const keys = [
  { key: "/", words: "search" },
  { key: "Ctrl K", words: "searchAlways" },
  { key: "?", words: "list" },
] as const;

/** The list of keys that work on every page, and the switch that turns single keys off; answered by `KeysScript`. */
export function PageKeys() {
  const t = useTranslations("search.keys");
  return (
    <dialog
      id="page-keys"
      aria-labelledby="page-keys-title"
      className="m-auto w-96 max-w-[92vw] border border-ink bg-paper p-6 text-ink"
    >
      <form method="dialog" className="space-y-4">
        <h2 id="page-keys-title">{t("title")}</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {keys.map(({ key, words }) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="border border-rule-strong px-1.5">{key}</kbd>
              </dt>
              <dd>{t(words)}</dd>
            </div>
          ))}
        </dl>
        <Checkbox name="page-keys-on" label={t("on")} defaultChecked data-keys-switch />
        <Button type="submit">{t("close")}</Button>
      </form>
    </dialog>
  );
}
