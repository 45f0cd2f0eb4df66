// @ts-check
/**
 * GB 2312 lists its 3,755 common characters by their syllables, and browsers know the list: of each syllable, the first
 * character.
 */
const FIRSTS =
  "啊埃鞍肮凹芭白斑邦苞杯奔崩逼鞭标鳖彬兵玻捕擦猜餐苍操厕层插拆搀昌超车郴撑吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆" +
  "耽当刀德蹬堤颠碉跌丁丢东兜督端堆墩掇蛾恩而发藩坊菲芬丰佛否夫噶该干冈篙哥给根耕工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿" +
  "痕哼轰喉呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾荆炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮" +
  "撩列琳玲溜龙楼芦驴峦掠抡萝妈埋瞒芒猫么玫门萌眯棉苗蔑民明谬摸谋拇拿氖南囊挠呢馁嫩能妮蔫娘鸟捏您柠牛脓奴女暖虐挪哦" +
  "欧啪拍攀乓抛呸喷砰坯篇飘撇拼乒坡扑期掐牵枪橇切钦青琼秋趋圈缺裙然瓤饶惹壬扔日戎揉茹软蕊闰若撒腮三桑搔瑟森僧莎筛珊" +
  "墒梢奢砷声师收蔬刷摔栓霜谁吮说斯松搜苏酸虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧" +
  "楔薪星兄休墟轩靴勋压焉殃邀椰一茵英哟拥幽迂鸳曰耘匝栽咱赃遭责贼怎增扎摘瞻樟招遮珍蒸芝中舟珠抓拽专桩椎谆捉兹鬃邹租" +
  "钻嘴尊昨";
const ROWS = { first: 0xb0, last: 0xd7, cells: { first: 0xa1, last: 0xfe } };

/** Pairs of Chinese characters by how they sound: whoever types by sound writes the right syllables. */
export class Homophones {
  /** @param {Iterable<string>} words those that may be meant */
  constructor(words) {
    /** @private */
    this.syllables = syllables();
    /** @private @type {Map<string, string[]>} */
    this.pairs = new Map();
    for (const word of words) {
      const sound = this.sound(word);
      if (sound) this.pairs.set(sound, [...(this.pairs.get(sound) ?? []), word]);
    }
  }

  /** What sounds like a pair. @param {string} pair */
  of(pair) {
    return this.pairs.get(this.sound(pair)) ?? [];
  }

  /** @private @param {string} word nothing unless it is a pair of common characters */
  sound(word) {
    const [first, second] = Array.from(word, (character) => this.syllables.get(character));
    return word.length === 2 && first && second ? `${first} ${second}` : "";
  }
}

/** The number of each common character's syllable. */
function syllables() {
  const codes = [];
  for (let row = ROWS.first; row <= ROWS.last; row += 1) {
    for (let cell = ROWS.cells.first; cell <= ROWS.cells.last; cell += 1) codes.push(row, cell);
  }
  let syllable = 0;
  return new Map(
    Array.from(new TextDecoder("gbk").decode(new Uint8Array(codes)), (character) => {
      if (character === FIRSTS[syllable]) syllable += 1;
      return [character, syllable];
    }),
  );
}
