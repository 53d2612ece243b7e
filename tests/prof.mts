import { chromium } from 'playwright';
import { execSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
const args=['--no-sandbox',...(process.env.GARGS??'--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader --ignore-gpu-blocklist').split(' '),'--disable-background-networking','--disable-component-update','--disable-sync','--no-first-run',...(process.env.XARGS?.split(' ')??[])];
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args});
const cpu=()=>{const out:Record<string,number>={};for(const p of readdirSync('/proc')){if(!/^\d+$/.test(p))continue;try{const c=readFileSync(`/proc/${p}/cmdline`,'utf8');if(!/chromium/.test(c))continue;let t=/--type=([a-z-]+)/.exec(c)?.[1]??'browser';const ppid=0;const s=readFileSync(`/proc/${p}/stat`,'utf8').split(') ')[1]!.split(' ');const pg=s[2];if(root&&!mine(p))continue;out[t]=(out[t]??0)+(+s[11]!+ +s[12]!)/100;}catch{}}return out;};
let root='';
const mine=(p:string)=>{let x=p;for(let i=0;i<8;i++){if(x===String(process.pid))return true;try{x=readFileSync(`/proc/${x}/stat`,'utf8').split(') ')[1]!.split(' ')[1]!;}catch{return false;}}return false;};
root='x';
const [w,h]=(process.env.VP??'1280x800').split('x').map(Number);
for(const path of (process.env.PATHS??'/ /?couches=npnru /?couches=npnru').split(' ')){
 const ctx=await b.newContext({viewport:{width:w!,height:h!},serviceWorkers:'block',locale:'fr-FR',...(process.env.RM?{reducedMotion:'reduce'}:{})});
 const page=await ctx.newPage();
 const c0=cpu(),t0=Date.now();
 await page.goto('http://127.0.0.1:4373'+path);
 const t1=Date.now();
 if(!process.env.NOMAP){await page.locator('[data-map="idle"]').waitFor({timeout:60000});}
 else await page.waitForLoadState('networkidle');
 const t2=Date.now(),c1=cpu();
 const d=Object.fromEntries(Object.keys(c1).map(k=>[k,+((c1[k]!-(c0[k]??0)).toFixed(2))]));
 console.log(path,'load',t1-t0,'idle',t2-t1,JSON.stringify(d));
 if(process.env.HOLD){const c2=cpu();await page.waitForTimeout(3000);const c3=cpu();console.log(' hold 3s',JSON.stringify(Object.fromEntries(Object.keys(c3).map(k=>[k,+((c3[k]!-(c2[k]??0)).toFixed(2))]))));}
 if(process.env.SHOT)await page.screenshot({path:'/tmp/shot.png'});
 await ctx.close();
}
await b.close();
