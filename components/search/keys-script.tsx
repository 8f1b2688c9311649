const script = `(()=>{
const key="qadam:review-keys";
const isOff=()=>{try{return localStorage.getItem(key)==="off"}catch{return false}};
const help=()=>document.getElementById("page-keys");
const isTyping=target=>target instanceof HTMLElement&&(target.isContentEditable||target.matches("textarea,select,input:not([type=radio]):not([type=checkbox])"));
const toBox=()=>{
const boxes=[...document.querySelectorAll("[data-site-search]")];
let box=boxes.find(each=>each.checkVisibility());
if(!box){const menu=document.querySelector(".site-menu");if(menu)menu.open=true;box=boxes.find(each=>each.checkVisibility())}
if(box){box.focus();box.select()}
return box};
addEventListener("keydown",event=>{
if(event.defaultPrevented||event.altKey||event.isComposing)return;
if((event.ctrlKey||event.metaKey)&&!event.shiftKey&&event.key.toLowerCase()==="k"){if(!help()?.open&&toBox())event.preventDefault();return}
if(event.ctrlKey||event.metaKey||isOff()||isTyping(event.target)||document.querySelector("dialog[open]"))return;
if(event.key==="/"&&toBox())event.preventDefault();
else if(event.key==="?"&&help()&&!document.querySelector("dialog[aria-labelledby=review-keys]")){event.preventDefault();help().showModal()}
});
addEventListener("click",event=>{
if(event.target.closest?.("[data-open-keys]")&&help()){help().querySelector("input").checked=!isOff();help().showModal()}
});
addEventListener("change",event=>{
if(!event.target.matches?.("[data-keys-switch]"))return;
try{localStorage.setItem(key,event.target.checked?"on":"off")}catch{}
})})()`;

/**
 * `/` and Ctrl or Cmd K lead to the search box, `?` to the list of keys; single keys can be switched off, here as in the review,
 * whose own list `?` opens there.
 */
export function KeysScript({ nonce }: { nonce?: string }) {
  return (
    <script
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, allowed by the nonce
      dangerouslySetInnerHTML={{ __html: script }}
    />
  );
}
