// An officer who has never seen a text editor: node officer.mjs PROGRAM FOLDER. In an empty folder below FOLDER a site is
// made, and everything else is done in the browser: the commune's name and hours, a procedure, a fee, a notice, published.
// Then what must not go wrong: a file that somebody saved meanwhile, a mistake while typing, going back, keyboard alone,
// and what has changed at the portal.
// The editor is read for accessibility at 1280 and 1024 px. Prints one line for each failure; exits 1 if any.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAxe, launch } from './browser.mjs';

const [program, folder] = process.argv.slice(2);
if (!program || !folder) {
  console.error('node officer.mjs PROGRAM FOLDER');
  process.exit(2);
}
const root = join(folder, 'xã của tôi');
const portal = join(process.env.NIEMYET_PORTAL ?? fileURLToPath(new URL('../../../shared/portal', import.meta.url)), 'procedures');
mkdirSync(folder, { recursive: true });

let failed = 0;
let actions = 0;
const expect = (is, what) => {
  if (is) return;
  failed += 1;
  console.log(`FAILED  ${what}`);
};

/** One answer in the menu is an action, as a click or a field is. */
const made = spawnSync(program, ['init', root]);
expect(made.status === 0, `init: ${made.stderr}`);
actions += 2;

const serving = spawn(program, ['serve', '--port', '0', '--root', root]);
let printed = '';
serving.stdout.on('data', (data) => { printed += data; });
serving.stderr.on('data', (data) => { printed += data; });
const until = async (is, what, most = 120000) => {
  for (let waited = 0; waited < most; waited += 50) {
    const found = await is();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited for ${what}\n${printed.slice(-2000)}`);
};
const address = (word) => until(() => printed.match(new RegExp(`${word} (http://\\S+)`))?.[1], word);
const read = (path) => readFileSync(join(root, path), 'utf8');
const published = (path) => (existsSync(join(root, 'output/site', path)) ? read(`output/site/${path}`) : '');
const files = (path) => (existsSync(join(root, path)) ? readdirSync(join(root, path), { recursive: true }) : []);

const browser = await launch();
try {
  const preview = await address('xem trước tại');
  const editor = await address('sửa nội dung tại');
  actions += 1; // the menu's digit
  const context = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => expect(false, `script: ${error.message}`));
  tab.on('request', (request) => {
    const at = new URL(request.url());
    expect(['127.0.0.1'].includes(at.hostname) || at.protocol === 'data:', `a foreign request: ${at}`);
  });
  const click = async (where) => { actions += 1; await where.click(); };
  const fill = async (where, text) => { actions += 1; await where.fill(text); };
  const choose = async (where, value) => { actions += 1; await where.selectOption(value); };
  const key = async (keys) => { actions += 1; await tab.keyboard.press(keys); };
  const named = (text) => tab.getByLabel(text, { exact: false }).first();
  const state = (words) => tab.locator('#state', { hasText: words }).waitFor({ timeout: 30000 });

  // The commune.
  await tab.goto(editor);
  await click(tab.getByRole('link', { name: 'Thông tin xã', exact: true }));
  const name = tab.locator('#k-commune_1aname');
  await name.waitFor();
  await fill(name, 'Suối Mẫu');
  await key('Control+s');
  await state('Đã lưu');
  expect(read('niemyet.toml').includes('Suối Mẫu'), 'the commune\'s name is saved');
  await until(() => published('index.html').includes('Suối Mẫu'), 'the commune\'s name on the site');

  // Its hours.
  const id = (path) => `#k-${path.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0).toString(36)}`)}`;
  await fill(tab.locator(`${id('commune.hours[0].open')}-0`), '07:45-11:30');
  await key('Control+s');
  await until(() => read('niemyet.toml').includes('"07:45-11:30"'), 'the hours in the file');
  await until(() => /7[:h]45/.test(published('lien-he.html')), 'the hours on the site');

  // All records of the portal, where they are.
  if (existsSync(portal)) {
    const records = readdirSync(portal).filter((name) => name.endsWith('.json')).map((name) => join(portal, name));
    await click(tab.getByRole('link', { name: 'Nhập từ Cổng' }));
    await click(tab.locator('#provinces'));
    actions += 1; // the window in which files are chosen, all at once
    await tab.locator('#records').setInputFiles(records);
    await tab.locator('h2', { hasText: 'Nhập thì' }).waitFor({ timeout: 120000 });
    expect(files('content/procedures').filter((name) => name.endsWith('.md')).length === 1, 'nothing is written before it is asked for');
    await click(tab.getByRole('button', { name: 'Nhập', exact: true }));
    await tab.locator('h2', { hasText: 'Đã nhập' }).waitFor({ timeout: 120000 });
    const codes = records.map((path) => path.split('/').pop().replace('.json', ''));
    await until(() => codes.every((code) => existsSync(join(root, 'output/site/thu-tuc', `${code.trim()}.html`))), 'all imported procedures on the site', 300000);
    console.log(`        ${records.length} records imported in the browser`);
  } else {
    console.log('skipped importing in the browser: no folder of records (NIEMYET_PORTAL)');
  }

  // A procedure of one's own.
  await click(tab.locator('body > header .name'));
  await click(tab.locator('main a', { hasText: /^Thủ tục$/ }));
  await fill(tab.locator('#n-code'), '9.000777');
  await fill(tab.locator('#n-name'), 'Cấp giấy xác nhận làm thử');
  await choose(tab.locator('#n-field'), 'ho-tich');
  await key('Enter');
  await tab.locator('h1', { hasText: 'làm thử' }).waitFor({ timeout: 30000 });
  const path = decodeURIComponent(new URL(tab.url()).hash.replace('#tep=', ''));
  expect(path.startsWith('content/procedures/ho-tich/'), `the procedure's file is ${path}`);
  const before = read(path);
  await fill(tab.locator('#k-plain_name'), 'Làm thử');
  await key('Control+s');
  await state('Đã lưu');
  const after = read(path);
  expect(after.includes('plain_name = "Làm thử"') || /plain_name\s*= "Làm thử"/.test(after), 'the plain name is saved');
  const others = (text) => text.split('\n').filter((line) => !line.includes('plain_name'));
  expect(JSON.stringify(others(after)) === JSON.stringify(others(before)), 'all other lines keep their bytes');
  expect(!published('thu-tuc/9.000777.html'), 'a draft is not published');

  // A fee, with a mistake on the way.
  const channels = tab.locator('#k-channels');
  await click(channels.getByRole('button', { name: /^Thêm/ }).last());
  await tab.locator('#k-channels .choices input').first().waitFor();
  await click(tab.locator('#k-channels .choices input').first());
  await click(channels.getByText('Ghi thêm …').first());
  await click(channels.getByRole('button', { name: 'Phí, lệ phí' }).first());
  await click(channels.locator('fieldset fieldset').getByRole('button', { name: /^Thêm/ }).first());
  const kind = channels.locator('select').first();
  await choose(kind, 'charge');
  await click(channels.locator('fieldset fieldset').getByText('Ghi thêm …').last());
  await click(channels.getByRole('button', { name: /^Số tiền/ }));
  const amount = channels.locator('input.number[inputmode=numeric]').first();
  await fill(amount, '0');
  await tab.locator('#k-channels [data-key$=amount] .found').first().waitFor({ timeout: 30000 });
  await fill(amount, '15000');
  expect(await amount.inputValue() === '15.000', 'money has dots while it is typed');
  await key('Control+s');
  await state('Đã lưu');
  expect(/amount = 15_?000/.test(read(path)), 'the fee is saved');
  await click(tab.getByRole('button', { name: 'Đăng lên trang' }));
  await until(() => published('thu-tuc/9.000777.html').includes('15.000'), 'the fee on the site');

  // What is no amount stays as it was typed, and nothing is made of it; dots and the place of the caret stay.
  const stands = async (typed, shown, told) => {
    await amount.fill('');
    await amount.focus();
    await tab.keyboard.insertText(typed);
    await tab.keyboard.press('Control+s');
    const found = tab.locator('#k-channels [data-key$=amount] .found', { hasText: 'không phải là số tiền' });
    await (told ? found : tab.locator('#work .bar button.first[disabled]')).first().waitFor({ timeout: 30000 });
    expect(await amount.inputValue() === shown, `“${typed}” is shown as “${await amount.inputValue()}”`);
    expect((await found.count() === 0) === !told, `“${typed}” is an amount: ${!told}`);
    await state(told ? 'Chưa lưu' : 'Đã lưu');
    expect(new RegExp(`amount = ${told ? '15_?000' : '8_?000'}\\b`).test(read(path)), `“${typed}” in the file`);
  };
  for (const typed of ['1,5 triệu', '-5', '8000.00', '8.000,50', '8,000', '10.000 - 20.000', '8.000 đồng/bản, thêm 2.000']) {
    await stands(typed, typed, true);
  }
  for (const typed of ['8.000,00', '8000,00', '8 000', '8.000 đ', '8.000 đồng', '8000', '8.000']) {
    await stands(typed, '8.000', false);
  }
  await amount.fill('');
  await amount.pressSequentially('1234567');
  expect(await amount.inputValue() === '1.234.567', 'dots come while digits are typed');
  await tab.keyboard.press('Home');
  await tab.keyboard.press('ArrowRight');
  await tab.keyboard.type('9');
  const caret = () => amount.evaluate((input) => [input.value, input.selectionStart].join(' '));
  expect(await caret() === '19.234.567 2', `a digit in the middle: ${await caret()}`);
  await tab.keyboard.press('Backspace');
  expect(await caret() === '1.234.567 1', `a digit taken out: ${await caret()}`);
  for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Backspace']) await tab.keyboard.press(key);
  expect(await caret() === '123.567 3', `the digit before a dot: ${await caret()}`);
  await amount.fill('');
  await amount.pressSequentially('8000.00');
  expect(await amount.inputValue() === '8.000.00', 'a dot that is typed stays');
  await amount.fill('15000');
  await tab.keyboard.press('Control+s');
  await until(() => /amount = 15_?000/.test(read(path)), 'the fee in the file again');
  await tab.locator('#work .bar button.first[disabled]').waitFor();

  // A notice.
  await click(tab.locator('body > header .name'));
  await click(tab.locator('main a', { hasText: /^Thông báo/ }));
  const asked = tab.locator('main form input, main form select');
  await asked.first().waitFor();
  await fill(tab.locator('#n-title'), 'Nghỉ làm việc chiều thứ Sáu');
  await fill(tab.locator('#n-from'), new Date(Date.now() + 5 * 86400000).toISOString().slice(0, 10));
  await click(tab.getByRole('button', { name: 'Tạo bản nháp' }));
  await tab.locator('h1', { hasText: 'chiều thứ Sáu' }).waitFor({ timeout: 30000 });
  const text = tab.locator('main textarea').last();
  await fill(text, 'Chiều thứ Sáu cơ quan họp, sáng thứ Hai làm việc lại.');
  await click(tab.getByRole('button', { name: 'Đăng lên trang' }));
  await state(/Đã lưu|lỗi/);
  const notice = files('content/notices').find((file) => file.includes('nghi-lam-viec'));
  expect(notice !== undefined && read(join('content/notices', notice)).includes('sáng thứ Hai'), 'the notice is saved');

  // What is to be done comes first; each thing leads to the field where it is written.
  await tab.locator('body > header .name').click();
  await tab.locator('h1', { hasText: 'Việc cần làm' }).waitFor();
  expect(/^\d+ việc/.test(await tab.locator('.counts').innerText()), 'it is told how much there is to do');
  const links = tab.locator('.todo a');
  const atFirst = await links.count();
  expect(atFirst > 0 && atFirst <= 8, `${atFirst} things fill a screen`);
  const more = tab.getByRole('button', { name: /^Xem \d+ việc nữa$/ });
  if (await more.count()) {
    await more.click();
    await until(async () => (await links.count()) > atFirst, 'the whole list');
  }
  await links.first().click();
  await tab.locator('#work .here').waitFor();
  expect(await tab.evaluate(() => document.activeElement.closest('#work') !== null), 'the field has the focus');
  // A link that cannot be read opens the first page, and one to nowhere says so.
  await tab.goto(`${editor}#tep=%E0%A4%A`);
  await tab.locator('h1', { hasText: 'Việc cần làm' }).waitFor();
  await tab.goto(`${editor}#tep=${encodeURIComponent('../niemyet.toml')}&o=title&dong=x&muc=-1`);
  await tab.locator('#work .error').waitFor();

  // A file that cannot be read, and one in another encoding, are mended here.
  const sound = read(path);
  writeFileSync(join(root, path), sound.replace(/^field( *)=/m, 'field$1= =').replaceAll('\n', '\r\n'));
  await tab.goto(`${editor}#tep=${encodeURIComponent(path)}`);
  const lines = tab.getByLabel('đúng như trong tệp');
  await lines.waitFor();
  expect(/có chữ thừa|chưa có giá trị/.test(await tab.locator('#work .found').first().innerText()), 'what is wrong is told as it is');
  await checkAxe(tab, (_, what) => expect(false, `a broken file: ${what}`));
  await lines.fill((await lines.inputValue()).replace('= =', '='));
  await tab.keyboard.press('Control+s');
  await tab.locator('#k-plain_name').waitFor();
  expect(read(path) === sound.replaceAll('\n', '\r\n'), 'all other lines keep their bytes');
  writeFileSync(join(root, path), Buffer.from(`\ufeff${sound}`, 'utf16le'));
  await tab.goto(`${editor}#lich-su=${encodeURIComponent(path)}`);
  await tab.locator('#work li').first().waitFor();
  await tab.goto(`${editor}#tep=${encodeURIComponent(path)}`);
  await tab.getByText('UTF-16 LE').waitFor();
  await checkAxe(tab, (_, what) => expect(false, `another encoding: ${what}`));
  await tab.getByRole('button', { name: 'Ghi lại thành UTF-8' }).click();
  await tab.locator('#k-plain_name').waitFor();
  expect(read(path) === sound, 'written anew as UTF-8');

  // Somebody else saves the file meanwhile.
  await tab.goto(`${editor}#tep=${encodeURIComponent(path)}`);
  await tab.locator('#k-plain_name').waitFor();
  writeFileSync(join(root, path), read(path).replace('Làm thử"', 'Làm ở Notepad"'));
  await tab.locator('#k-act_within').fill('trong 30 ngày');
  await tab.keyboard.press('Control+s');
  await tab.getByText('Tệp vừa được lưu ở nơi khác', { exact: true }).waitFor({ timeout: 30000 });
  expect(read(path).includes('Làm ở Notepad') && !read(path).includes('30 ngày'), 'nothing of the other\'s is overwritten');
  await tab.getByRole('button', { name: 'Ghi chỗ đang sửa vào bản mới' }).click();
  await state('Đã lưu');
  expect(read(path).includes('Làm ở Notepad') && read(path).includes('trong 30 ngày'), 'both changes stand');

  // Deleted, and put back.
  tab.on('dialog', (dialog) => dialog.accept());
  const whole = read(path);
  await tab.getByRole('button', { name: 'Xóa', exact: true }).first().click();
  await tab.getByRole('button', { name: 'Lấy lại bản cũ' }).first().waitFor({ timeout: 30000 });
  expect(!existsSync(join(root, path)), 'the file is deleted');
  await tab.getByRole('button', { name: 'Lấy lại bản cũ' }).first().click();
  await until(() => existsSync(join(root, path)), 'the file put back');
  expect(read(path) === whole, 'byte for byte');
  await state('Đã lấy lại bản cũ');

  // What has changed at the portal: one change adopted, one put off, in records of our own.
  const record = (code, name, step) => ({ name: `${code}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ id: code, detail: {
    code, name, type: 'STANDARD', categoriesDetails: [{ name: 'Hộ tịch' }],
    executionSteps: [{ name: '', description: step }],
    executionMethods: [{ submissionMethod: 'DIRECT', processingTime: 5, processingTimeUnit: 'WORKING_DAY', fees: [] }],
  } })) });
  await tab.goto(`${editor}#nhap`);
  await tab.locator('#records').setInputFiles([record('1.990001', 'Cấp giấy thử một', 'Nộp tại xã.')]);
  await tab.locator('h2', { hasText: 'Nhập thì' }).waitFor({ timeout: 30000 });
  await tab.getByRole('button', { name: 'Nhập', exact: true }).click();
  await tab.locator('h2', { hasText: 'Đã nhập' }).waitFor({ timeout: 30000 });
  await tab.getByRole('link', { name: 'Đối chiếu với Cổng', exact: true }).click();
  await tab.locator('#compared').setInputFiles([
    record('1.990001', 'Cấp giấy thử một', 'Nộp qua bưu chính.'), record('1.990002', 'Cấp giấy thử hai', 'Nộp tại xã.'),
  ]);
  await tab.locator('h2', { hasText: 'Có gì khác ở Cổng' }).waitFor({ timeout: 60000 });
  expect(await tab.locator('#work input[type=radio]:checked').count() === 0, 'nothing is chosen at first');
  const changed = tab.locator('fieldset.change', { hasText: 'Trình tự' });
  expect((await changed.locator('pre').first().innerText()).includes('+ Nộp qua bưu chính.'), 'both texts are shown');
  for (const width of [1280, 1024]) {
    await tab.setViewportSize({ width, height: 800 });
    await checkAxe(tab, (_, what) => expect(false, `${width} a comparison: ${what}`));
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(!wide, `${width} a comparison: wider than the window`);
  }
  await changed.getByLabel('Lấy của Cổng').focus();
  await tab.keyboard.press('Space');
  const added = tab.locator('fieldset.change', { hasText: 'Thủ tục mới' });
  await added.locator('input[type=date]').fill('2099-12-31');
  expect(await added.getByLabel('Để lại đến ngày', { exact: true }).isChecked(), 'a day to put off to puts off');
  expect((await tab.locator('.foot [role=status]').innerText()) === 'Đã chọn 2/2: 1 lấy, 1 để lại', 'what is chosen is counted');
  await tab.getByRole('button', { name: 'Làm theo 2 lựa chọn' }).click();
  await tab.locator('#done').waitFor({ timeout: 30000 });
  expect(await tab.evaluate(() => document.activeElement.id) === 'done', 'the focus is where it says what was done');
  const compared = files('content/procedures').find((file) => file.includes('1.990001'));
  expect(read(join('content/procedures', compared)).includes('Nộp qua bưu chính.'), 'the change is in the file');
  expect(/until *= 2099-12-31/.test(read('content/portal.toml')), 'the other is put off');
  await tab.getByRole('link', { name: 'Lịch sử', exact: true }).first().click();
  await tab.locator('#work li', { hasText: 'quyết định về thay đổi của Cổng' }).first().waitFor({ timeout: 30000 });

  // Read by a screen reader's rules, wide and narrow.
  for (const width of [1280, 1024]) {
    await tab.setViewportSize({ width, height: 800 });
    for (const hash of ['', `#tep=${encodeURIComponent(path)}`, '#tep=niemyet.toml', '#tep=niemyet.toml&o=commune.name', '#lich-su', '#nhap', '#doi-chieu', '#them=notice']) {
      await tab.goto(`${editor}${hash}`);
      await tab.reload();
      await tab.locator('#work h1').waitFor();
      await tab.waitForTimeout(300);
      await checkAxe(tab, (_, what) => expect(false, `${width} ${hash}: ${what}`));
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(!wide, `${width} ${hash}: wider than the window`);
    }
  }
  expect(preview.startsWith('http://127.0.0.1'), 'the preview is of this machine');
  expect(actions <= 60, `${actions} actions`);
  console.log(`${failed === 0 ? 'ok' : 'FAILED'}  an officer without a text editor: ${actions} actions`);
} catch (error) {
  failed += 1;
  console.log(`FAILED  ${error.stack ?? error}`);
} finally {
  await browser.close();
  serving.kill();
}
process.exit(failed === 0 ? 0 : 1);
