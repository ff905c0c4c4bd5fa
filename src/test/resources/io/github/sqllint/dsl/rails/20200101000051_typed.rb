class Typed < ActiveRecord::Migration[6.1]
  TYPES = { string: { limit: 5 }, decimal: { precision: 5, scale: 1, default: "1.5" }, integer: { limit: 2, default: -1 },
            boolean: { null: false, default: true }, datetime: { precision: 0 }, binary: { limit: 9 },
            float: { default: 0.25 }, date: { default: "2020-01-01" }, bigint: { array: true, default: [1, 2] } }.freeze
  def up
    TYPES.each { |type, options| add_column :events, "col_#{type}", type, **options }
    add_column :events, :e1, :"integer[]"
    add_column :events, :e2, "varchar(3)", default: "abc", comment: "three"
    add_column :events, :e4, :timestamptz, default: -> { "clock_timestamp()" }
    add_column :events, :e5, :string, collation: "C", null: true, default: nil
    add_column :events, :e6, :text, default: "a\nb\\c"
    add_column :events, :e7, :json, default: []
    add_column :events, :e8, :uuid, default: "gen_random_uuid()", null: false
    add_column :events, :e9, :integer, default: "5"
    add_column :events, :e10, :boolean, default: "t"
    add_column :events, :e11, :decimal, precision: 8
    add_column :events, :e12, :string, if_not_exists: true
    add_column :events, :e12, :string, if_not_exists: true
    add_columns :events, :e13, :e14, type: :integer, default: 1
    remove_column :events, :e12, if_exists: true
    say "x"
  end

  def down
    TYPES.keys.reverse_each { |type| remove_column :events, "col_#{type}" }
    remove_columns :events, *(1..11).map { |i| "e#{i}" }.reject { |c| %w[e3 e12].include?(c) }
  end
end
