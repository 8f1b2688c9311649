const script = `(()=>{
const root=document.documentElement,key="qadam-theme",system=matchMedia("(prefers-color-scheme: dark)");
const systemTheme=()=>system.matches?"dark":"light";
root.dataset.script="on";
try{const kept=localStorage.getItem(key);if(kept==="light"||kept==="dark")root.dataset.theme=kept}catch{}
document.addEventListener("click",event=>{
if(!event.target.closest?.("[data-theme-switch]"))return;
const next=(root.dataset.theme??systemTheme())==="dark"?"light":"dark";
if(next===systemTheme())delete root.dataset.theme;else root.dataset.theme=next;
try{if(root.dataset.theme)localStorage.setItem(key,next);else localStorage.removeItem(key)}catch{}
})})()`;

/** Sets the kept theme before the first paint and answers the switch; without script the system's theme stands. */
export function ThemeScript({ nonce }: { nonce?: string }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, allowed by the nonce
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}
