/// A unit of measure, and how its numbers become numbers of the base unit of their dimension.
///
/// The units that convert are those of MODEL.md section 3, by their definitions in the
/// International System of Units and the international yard and pound agreement (1959). Any other
/// unit, a currency for instance, is comparable with itself only, as bytes.
package struct Unit: Sendable {
  /// What is measured; only units of one dimension can be compared.
  package enum Dimension: Sendable, Hashable {
    /// Counted in metres.
    case length
    /// Counted in square metres.
    case area
    /// Counted in litres.
    case volume
    /// Counted in kilograms.
    case mass
    /// Counted in seconds.
    case time
    /// Counted in ninths of a kelvin from absolute zero, of which a degree Fahrenheit has five.
    case temperature
    /// Counted in a unit that does not convert, by the bytes of its name.
    case other([UInt8])
    /// Counted in no unit.
    case none
  }

  /// What is measured.
  package let dimension: Dimension
  /// Base units in one of the unit.
  package let factor: ExactDecimal
  /// The zero of the unit in base units.
  package let offset: ExactDecimal

  /// The unit of a name; nil is no unit.
  package init(_ name: String?) {
    guard let name else {
      self.init(.none, ExactDecimal(1))
      return
    }
    self =
      Unit.table.first { sameBytes($0.name, name) }?.unit
      ?? Unit(.other(Array(name.utf8)), ExactDecimal(1))
  }

  private init(_ dimension: Dimension, _ factor: ExactDecimal, offset: ExactDecimal = .zero) {
    self.dimension = dimension
    self.factor = factor
    self.offset = offset
  }

  /// A number of the unit in base units.
  package func base(_ number: ExactNumber) -> ExactDecimal {
    ExactDecimal(number) * factor + offset
  }

  /// A distance between two numbers of the unit in base units: without the offset.
  package func baseDistance(_ number: ExactNumber) -> ExactDecimal {
    ExactDecimal(number) * factor
  }

  /// The units that convert.
  private static let table: [(name: String, unit: Unit)] = [
    ("m", Unit(.length, ExactDecimal(1))),
    ("km", Unit(.length, ExactDecimal(1000))),
    ("cm", Unit(.length, ExactDecimal(1, exponent: -2))),
    ("mm", Unit(.length, ExactDecimal(1, exponent: -3))),
    ("in", Unit(.length, ExactDecimal(254, exponent: -4))),
    ("ft", Unit(.length, ExactDecimal(3048, exponent: -4))),
    ("yd", Unit(.length, ExactDecimal(9144, exponent: -4))),
    ("mi", Unit(.length, ExactDecimal(1_609_344, exponent: -3))),
    ("m2", Unit(.area, ExactDecimal(1))),
    ("km2", Unit(.area, ExactDecimal(1_000_000))),
    ("ha", Unit(.area, ExactDecimal(10_000))),
    ("acre", Unit(.area, ExactDecimal(40_468_564_224, exponent: -7))),
    ("l", Unit(.volume, ExactDecimal(1))),
    ("ml", Unit(.volume, ExactDecimal(1, exponent: -3))),
    ("m3", Unit(.volume, ExactDecimal(1000))),
    ("kg", Unit(.mass, ExactDecimal(1))),
    ("g", Unit(.mass, ExactDecimal(1, exponent: -3))),
    ("mg", Unit(.mass, ExactDecimal(1, exponent: -6))),
    ("t", Unit(.mass, ExactDecimal(1000))),
    ("oz", Unit(.mass, ExactDecimal(28_349_523_125, exponent: -12))),
    ("lb", Unit(.mass, ExactDecimal(45_359_237, exponent: -8))),
    ("s", Unit(.time, ExactDecimal(1))),
    ("min", Unit(.time, ExactDecimal(60))),
    ("h", Unit(.time, ExactDecimal(3600))),
    ("d", Unit(.time, ExactDecimal(86_400))),
    ("week", Unit(.time, ExactDecimal(604_800))),
    ("K", Unit(.temperature, ExactDecimal(9))),
    ("C", Unit(.temperature, ExactDecimal(9), offset: ExactDecimal(245_835, exponent: -2))),
    ("F", Unit(.temperature, ExactDecimal(5), offset: ExactDecimal(229_835, exponent: -2))),
  ]
}
