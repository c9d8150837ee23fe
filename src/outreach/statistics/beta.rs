//! The Beta and Gamma distributions, as far as they are needed.

/// Terms after which a series or fraction is given up; those below need far fewer.
const TERMS: u32 = 10_000;
/// Where a series or fraction counts as settled.
const SETTLED: f64 = 1e-15;
/// Stands for zero where something is divided by it (Lentz).
const TINY: f64 = 1e-300;

/// A Beta distribution with shapes ≥ 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beta {
    a: f64,
    b: f64,
    /// The logarithm of the function B(a, b), its norm.
    log_norm: f64,
}

impl Beta {
    /// What is believed of a rate after `successes` of `trials`, having believed all rates alike: Beta(1 + s, 1 + n − s).
    #[must_use]
    pub fn after(successes: f64, trials: f64) -> Self {
        Self::new(1.0 + successes.max(0.0), 1.0 + (trials - successes).max(0.0))
    }

    /// The distribution with these shapes.
    #[must_use]
    pub fn new(a: f64, b: f64) -> Self {
        Self { a, b, log_norm: ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b) }
    }

    /// The mean.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.a / (self.a + self.b)
    }

    /// The standard deviation.
    #[must_use]
    pub fn deviation(&self) -> f64 {
        let sum = self.a + self.b;
        (self.a * self.b / (sum * sum * (sum + 1.0))).sqrt()
    }

    /// The density at `x`.
    #[must_use]
    pub fn density(&self, x: f64) -> f64 {
        self.power(x).exp() / (x * (1.0 - x)).max(TINY)
    }

    /// The probability of at most `x`: the regularised incomplete beta function, by its continued fraction (Abramowitz and Stegun
    /// 26.5.8, evaluated as by Lentz), on the side where it settles fast.
    #[must_use]
    pub fn below(&self, x: f64) -> f64 {
        if x <= 0.0 {
            return 0.0;
        }
        if x >= 1.0 {
            return 1.0;
        }
        let front = self.power(x).exp();
        if x < (self.a + 1.0) / (self.a + self.b + 2.0) {
            (front * fraction(self.a, self.b, x) / self.a).clamp(0.0, 1.0)
        } else {
            (1.0 - front * fraction(self.b, self.a, 1.0 - x) / self.b).clamp(0.0, 1.0)
        }
    }

    /// Where `share` of the probability lies below, by halving.
    #[must_use]
    pub fn quantile(&self, share: f64) -> f64 {
        let (mut low, mut high) = (0.0_f64, 1.0_f64);
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if self.below(middle) < share {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high)
    }

    /// ln(x^a (1 − x)^b / B(a, b)).
    fn power(&self, x: f64) -> f64 {
        self.a * x.max(TINY).ln() + self.b * (-x).ln_1p().max(-1e6) - self.log_norm
    }
}

#[expect(clippy::many_single_char_names, reason = "the names of the formula")]
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut result = d;
    for term in 1..TERMS {
        let m = f64::from(term);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for coefficient in [even, odd] {
            d = 1.0 / away(1.0 + coefficient * d);
            c = away(1.0 + coefficient / c);
            change = c * d;
            result *= change;
        }
        if (change - 1.0).abs() < SETTLED {
            break;
        }
    }
    result
}

/// The probability that a Gamma(`shape`) variable exceeds `x`: the regularised upper incomplete gamma function, by its series
/// below and its continued fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
#[expect(clippy::many_single_char_names, reason = "the names of the formula")]
#[must_use]
pub fn gamma_above(shape: f64, x: f64) -> f64 {
    if x <= 0.0 {
        return 1.0;
    }
    let front = (shape * x.ln() - x - ln_gamma(shape)).exp();
    if x < shape + 1.0 {
        let (mut term, mut sum) = (1.0 / shape, 1.0 / shape);
        for n in 1..TERMS {
            term *= x / (shape + f64::from(n));
            sum += term;
            if term < sum * SETTLED {
                break;
            }
        }
        return (1.0 - front * sum).clamp(0.0, 1.0);
    }
    let mut b = x + 1.0 - shape;
    let mut c = 1.0 / TINY;
    let mut d = 1.0 / b;
    let mut result = d;
    for n in 1..TERMS {
        let n = f64::from(n);
        let coefficient = -n * (n - shape);
        b += 2.0;
        d = 1.0 / (coefficient * d + b);
        c = b + coefficient / c;
        result *= c * d;
        if (c * d - 1.0).abs() < SETTLED {
            break;
        }
    }
    (front * result).clamp(0.0, 1.0)
}

/// ln Γ(x) for x > 0: Stirling's series (Abramowitz and Stegun 6.1.41) beyond 15, to where the recurrence leads from below.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    const SERIES: [f64; 6] =
        [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1_260.0, -1.0 / 1_680.0, 1.0 / 1_188.0, -691.0 / 360_360.0];
    let (mut x, mut product) = (x, 1.0);
    while x < 15.0 {
        product *= x;
        x += 1.0;
    }
    let inverse = 1.0 / x;
    let tail = SERIES.iter().rev().fold(0.0, |sum, c| sum * inverse * inverse + c) * inverse;
    (x - 0.5) * x.ln() - x + 0.5 * std::f64::consts::TAU.ln() + tail - f64::ln(product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values() {
        // Γ(1/2) = √π; Γ(1) = 1; Γ(11) = 10!.
        for (x, expected) in
            [(0.5, 0.5 * std::f64::consts::PI.ln()), (1.0, 0.0), (11.0, 3_628_800.0_f64.ln())]
        {
            assert!((ln_gamma(x) - expected).abs() < 1e-13, "{x}: {}", ln_gamma(x));
        }
        // Beta(2, 1) has the distribution x²; Beta(1, 5) the distribution 1 − (1 − x)⁵; both closed.
        for x in [0.001, 0.2, 0.5, 0.9, 0.999] {
            assert!((Beta::new(2.0, 1.0).below(x) - x * x).abs() < 1e-14);
            assert!((Beta::new(1.0, 5.0).below(x) - (1.0 - (1.0 - x).powi(5))).abs() < 1e-14);
            assert!((Beta::new(2.0, 1.0).density(x) - 2.0 * x).abs() < 1e-12);
        }
        // With one degree of freedom, chi-square 3.841458820694124 is exceeded by 5 %; with two, x by e^(−x/2).
        assert!((gamma_above(0.5, 3.841_458_820_694_124 / 2.0) - 0.05).abs() < 1e-12);
        for x in [0.1, 1.0, 7.0, 60.0] {
            assert!((gamma_above(1.0, x) - (-x).exp()).abs() < 1e-14);
        }
    }
}
