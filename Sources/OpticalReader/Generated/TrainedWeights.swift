// Made from Resources/weights.yaml by Scripts/generate-weights.py. Do not edit by hand.
// swift-format-ignore-file

extension Weights {
  /// The shipped weights' file.
  static let trainedSource = ##"""
    # What the choice has learned; made by `measurand train`. Worth is in log-odds that a
    # candidate is the answer rather than nothing; a feature that is not named is worth nothing.
    format: 1
    tables:
      frontal:
        bias: 1.456
        lineAgrees: 3.431
        lineDisagrees: -3.002
        lineOblique: -1.047
        lineTilted: 2.501
        sideAgrees: 2.091
        sideDisagrees: -1.639
        upright: 1.073
        level: -1.711
        slanted: 1.225
        biggerBeside: -2.301
        behindBeside: 0.587
        shorterLine: -1.233
        announced: 2.086
        denied: -2.701
        otherAnnounced: -2.751
        letterAgrees: 3.037
        letterDisagrees: -2.911
        twinAnnounced: 0.244
        twinDenied: -0.535
        placeAgrees: 1.165
        placeDisagrees: -1.374
        biggest: 0.240
        later: -0.858
        repeated: -0.540
        borrowed: -1.730
        inSentence: -2.247
        smallPrint: -0.457
        doubtfulText: -1.503
        afterList: -0.029
        exactlyThree: 0.279
        onlyCandidate: -0.532
        usualSize: 1.529
        commonSize: 0.299
        usualUnit: 0.934
      depth:
        bias: -1.607
        lineAgrees: 3.405
        lineDisagrees: -2.849
        lineTilted: 1.800
        sideAgrees: 1.500
        sideDisagrees: 0.799
        upright: 1.000
        level: -1.500
        slanted: 0.675
        biggerBeside: 0.739
        behindBeside: 0.706
        shorterLine: -0.109
        announced: 3.044
        denied: -2.600
        otherAnnounced: -2.065
        letterAgrees: 3.000
        letterDisagrees: -3.156
        twinAnnounced: 0.024
        twinDenied: -1.133
        placeAgrees: 1.297
        placeDisagrees: -0.820
        biggest: -1.631
        later: -0.499
        repeated: 0.388
        borrowed: -1.414
        inSentence: -2.001
        smallPrint: -0.037
        doubtfulText: -1.529
        afterList: -0.768
        thirdMeasure: 0.734
        exactlyThree: 1.441
        onlyCandidate: -0.167
        usualSize: 0.534
        commonSize: 0.250
        usualUnit: 0.002
        claimed: -1.288
        leftOver: 0.781
        leftOverFew: -0.330
        valueClaimed: 0.144
      plain:
        bias: 0.062
        announced: 3.458
        denied: -3.609
        otherAnnounced: -2.317
        letterAgrees: 1.000
        letterDisagrees: -1.000
        twinAnnounced: 0.866
        twinDenied: -1.612
        biggest: 0.213
        later: -2.292
        repeated: 1.033
        borrowed: -0.579
        inSentence: -1.004
        looseUnit: -0.936
        smallPrint: -0.057
        doubtfulText: -2.154
        afterList: -1.011
        exactlyThree: 0.272
        onlyCandidate: 1.585
        usualSize: 2.261
        commonSize: 1.542
        usualUnit: 1.911
    calibration:
      answered: {slope: 0.896, intercept: 0.267}
      blank: {slope: 0.240, intercept: 0.713}
    empty_shares:
      depth: 0.463
      height: 0.053
      item_volume: 0.367
      item_weight: 0.319
      maximum_weight_recommendation: 0.350
      voltage: 0.205
      wattage: 0.193
      width: 0.029
    precision:
      - {wanted: 0.700, confidence: 0.024, recall: 0.898}
      - {wanted: 0.710, confidence: 0.024, recall: 0.898}
      - {wanted: 0.720, confidence: 0.024, recall: 0.898}
      - {wanted: 0.730, confidence: 0.024, recall: 0.898}
      - {wanted: 0.740, confidence: 0.024, recall: 0.898}
      - {wanted: 0.750, confidence: 0.024, recall: 0.898}
      - {wanted: 0.760, confidence: 0.024, recall: 0.898}
      - {wanted: 0.770, confidence: 0.024, recall: 0.898}
      - {wanted: 0.780, confidence: 0.024, recall: 0.898}
      - {wanted: 0.790, confidence: 0.024, recall: 0.898}
      - {wanted: 0.800, confidence: 0.024, recall: 0.898}
      - {wanted: 0.810, confidence: 0.024, recall: 0.898}
      - {wanted: 0.820, confidence: 0.024, recall: 0.898}
      - {wanted: 0.830, confidence: 0.024, recall: 0.898}
      - {wanted: 0.840, confidence: 0.024, recall: 0.898}
      - {wanted: 0.850, confidence: 0.024, recall: 0.898}
      - {wanted: 0.860, confidence: 0.024, recall: 0.898}
      - {wanted: 0.870, confidence: 0.024, recall: 0.898}
      - {wanted: 0.880, confidence: 0.148, recall: 0.898}
      - {wanted: 0.890, confidence: 0.278, recall: 0.896}
      - {wanted: 0.900, confidence: 0.404, recall: 0.890}
      - {wanted: 0.910, confidence: 0.431, recall: 0.887}
      - {wanted: 0.920, confidence: 0.479, recall: 0.881}
      - {wanted: 0.930, confidence: 0.635, recall: 0.862}
      - {wanted: 0.940, confidence: 0.748, recall: 0.820}
      - {wanted: 0.950, confidence: 0.855, recall: 0.737}
      - {wanted: 0.960, confidence: 0.862, recall: 0.726}
      - {wanted: 0.970, confidence: 0.901, recall: 0.633}
      - {wanted: 0.980, confidence: 0.924, recall: 0.541}
    report: |
      Trained on adjudicated.csv: 599 rows of 360 pictures.
      Cross-validated by picture, 5 folds, seed 1, regularisation 0.3:

      attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
      depth                           0.742   0.607-0.853     0.697  0.793     65     23     10      6     26    26 of 30
      height                          0.941   0.904-0.971     0.906  0.980    111     96     10      2      3      3 of 5
      item_volume                     0.824   0.645-0.944     0.824  0.824     28     14      3      3      8     8 of 10
      item_weight                     0.967   0.940-0.987     0.954  0.981    158    104      5      2     47    47 of 50
      maximum_weight_recommendation   0.960   0.889-1.000     0.960  0.960     38     24      1      1     12    12 of 13
      voltage                         0.921   0.833-0.982     0.935  0.906     42     29      2      3      8      8 of 8
      wattage                         0.916   0.842-0.974     0.974  0.864     55     38      1      6     10    10 of 10
      width                           0.930   0.889-0.966     0.897  0.967    102     87     10      3      2      2 of 2
      all                             0.924   0.903-0.944     0.908  0.941    599    415     42     26    116  116 of 128
      Errors: wrong number 20, right number with wrong unit 0, another attribute's value 10, missing 26, should have been empty 12.

      F1 with the rules' weights alone: 0.923
      F1 in the mix of attributes: 0.911, with the rules' alone 0.905
      Expected calibration error of the answers' confidences: 0.042
      Asked for a precision of 0.8: 0.876 on pictures not trained on, recall 0.898
      Asked for a precision of 0.9: 0.895 on pictures not trained on, recall 0.890
      Asked for a precision of 0.95: 0.944 on pictures not trained on, recall 0.756

    """##
}
