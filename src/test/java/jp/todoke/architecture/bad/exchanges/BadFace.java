package jp.todoke.architecture.bad.exchanges;

import jp.todoke.architecture.bad.filing.domain.BadEntity;

/** Uses a module it may not use, and another module's inner room. */
class BadFace {
    BadEntity wrong = new BadEntity();
}
