extension Lexicon {
  /// Words beside a figure that tell how it binds.
  ///
  /// - `place`: `before` the number, or `after` the unit.
  /// - `comparator`: as in the schema. `eq` for words that bind exactly; `is` for words that say no
  ///   more than that a figure follows, and are no part of it; `none` for words that only look like one (签约 is
  ///   not 约); `verb` for 突破, which is 超过 before a sum and a verb before an object; `fill` for words that may stand between.
  static let measureComparators = """
    place	words	comparator
    before	不少于 不低于 不得低于 不得少于 不应低于 不应少于 不小于 不得小于 至少 最少 最低 达到或超过 达到和超过 达到或者超过 达到或高于 大于等于 大于或等于 高于或等于 等于或大于 不亚于 不短于 ≥ ≧ >= 保底 起码 不低 总体不低于 不会少于 不会低于 起点 下限为 下限	ge
    before	超过 超出 高于 多于 大于 高出 超 逾 突破了 超过了 超出了 高于了 过 超越 >  冲破 已超 超额 优于 强于 远超 长于 早于 超過 高過 跨过 跨越 越过 迈过	gt
    before	突破	verb
    before	不超过 不超 不高于 不得高于 不得超过 不应超过 不能超过 不多于 不得多于 不大于 不得大于 不应大于 控制在 控制到 控制为 限制在 最高 最多 至多 最大 最长 小于等于 小于或等于 低于或等于 等于或小于 上限为 上限 压缩至 压减至 压缩到 压减到 缩短至 缩短到 ≤ ≦ <= 封顶 不突破 不得突破 不逾 不长于 不會超過 不超過 不会超过 不会多于 不会高于 稳定控制在	le
    before	低于 少于 小于 不足 不到 未达到 未达 不满 未满 少於 < 未超过 低於 短于 不及	lt
    before	约 約 大约 大約 大概 约为 约占 约有 约达 达约 近 接近 将近 近乎 几近 差不多 约合 约计 左右为 估计 预计约 大致 约莫 成交约 大体	approx
    before	通过 经过 不过 难过 越过 太过 渡过 度过 签约 节约 集约 预约 公约 合约 履约 违约 特约 条约 契约 附近 临近 就近 邻近 靠近 最近 邀约 制约 简约 相约 和约 缔约 新签约 爽约 赶超 高超 反超 续签约 履行合约 大跨越 交叉跨越 沿跨越 不少 最近的 贴近 亲近 邻近的	none
    before	达到 达 达至 到达 等于 = 达到了 达成	eq
    before	为 至 到 增至 增加到 提高到 提升到 降至 降到 稳定在 保持在 维持在 提升至 提高至 增加至 扩大到 扩大至 减少到 减少至 下降到 下降至 缩小到 缩小至 缩小为 是 有	is
    before	人民币 每年 全年 年均 每月 均 累计 累计达 合计 总计 共 各 分别 总额 共计 一年 每 再 已 已经 总 平均 各自 均为 价值 投入	fill
    before	举办 开办 组织 开展 举行 开设 培训 召开 新开 至少举办	count
    after	以上 及以上 或以上 和以上 含以上 或更多 及更多 或者以上 开外 起步 之上 以上者 或更高 打底 保底 (含)以上 (及以上) (含以上) 含及以上 以上(含)	ge
    after	以下 及以下 或以下 以内 之内 内 之下 封顶 或更少 及以内 或更低 为限 为上限 以內 (含)以下 (含)以内 以下(含)	le
    after	左右 上下 前后 光景	approx
    after	内资 内部 内外 内容 内地 内蒙 内涝 内陆 内设 内置 内控 内在 内需 内生 内循 内河 内贸 内镜 内科 上下游 上下联 左右岸 前后端 前后方 以上级 以内外	none
    """
}
