import { chromium } from 'playwright';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
const ARGS=['--no-sandbox','--use-gl=angle','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist','--disable-gpu-rasterization','--disable-gpu-compositing'];
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:ARGS});
const ctx=await b.newContext({viewport:{width:1280,height:800},serviceWorkers:'block',locale:'fr-FR'});
const page=await ctx.newPage();
const src=readFileSync('node_modules/axe-core/axe.min.js','utf8');
for(const path of ['/croisements?q=(npnru%20%7C%20qpv)&reponses=couvertes,non-listees','/communes','/croisements/matrice','/documents','/couches/culture']){
 await page.goto('http://127.0.0.1:4373'+path,{waitUntil:'networkidle'});
 const n=await page.evaluate(()=>document.querySelectorAll('*').length);
 const out:Record<string,number>={n};
 let t=Date.now(); await new AxeBuilder({page}).analyze(); out.normal=Date.now()-t;
 t=Date.now(); await new AxeBuilder({page}).setLegacyMode(true).analyze(); out.legacy=Date.now()-t;
 t=Date.now(); await new AxeBuilder({page}).setLegacyMode(true).options({resultTypes:['violations']}).analyze(); out.viol=Date.now()-t;
 t=Date.now(); await new AxeBuilder({page}).setLegacyMode(true).options({resultTypes:['violations']}).withRules(['color-contrast','link-in-text-block']).analyze(); out.contrast=Date.now()-t;
 const perf=await page.evaluate(async(s)=>{ (0,eval)(s); const a=(window as any).axe; const t0=performance.now(); await a.run({resultTypes:['violations']}); return performance.now()-t0;},src).catch(e=>String(e).slice(0,80));
 console.log(path,JSON.stringify(out),perf);
}
await b.close();
