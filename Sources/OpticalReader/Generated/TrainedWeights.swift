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
        bias: 1.375
        lineAgrees: 3.325
        lineDisagrees: -2.670
        lineOblique: -0.995
        lineTilted: 2.461
        sideAgrees: 2.164
        sideDisagrees: -1.814
        upright: 0.852
        level: -1.652
        slanted: 1.179
        biggerBeside: -2.444
        behindBeside: 0.345
        shorterLine: -1.162
        baseEdge: 1.408
        flatterEdge: 1.641
        biggerEdge: 0.974
        viewAgrees: 1.190
        viewDisagrees: -0.938
        twinLineAgrees: 1.642
        twinLineDisagrees: -1.554
        oddUnit: -3.402
        announced: 2.352
        denied: -2.702
        otherAnnounced: -2.818
        letterAgrees: 3.546
        letterDisagrees: -2.890
        twinAnnounced: 0.137
        twinDenied: -1.097
        tableAgrees: 1.379
        tableDisagrees: -2.500
        placeAgrees: 1.562
        placeDisagrees: -0.921
        biggest: 0.157
        later: -1.031
        repeated: 0.180
        borrowed: -1.449
        inSentence: -2.454
        smallPrint: -0.494
        doubtfulText: -1.594
        afterList: -0.350
        exactlyThree: 0.369
        onlyCandidate: -0.333
        usualSize: 1.292
        commonSize: 0.149
        usualUnit: 0.479
      depth:
        bias: -2.124
        lineAgrees: 3.304
        lineDisagrees: -3.393
        lineTilted: 1.800
        sideAgrees: 1.500
        sideDisagrees: 0.430
        upright: 1.000
        level: -1.398
        slanted: 0.733
        biggerBeside: 0.122
        behindBeside: 0.573
        shorterLine: -0.549
        baseEdge: 0.735
        flatterEdge: 0.256
        biggerEdge: 1.306
        viewAgrees: 2.711
        viewDisagrees: -1.002
        twinLineAgrees: 1.500
        twinLineDisagrees: -1.490
        oddUnit: -3.043
        announced: 3.086
        denied: -2.630
        otherAnnounced: -2.054
        letterAgrees: 3.188
        letterDisagrees: -3.054
        twinAnnounced: 0.021
        twinDenied: -1.208
        tableAgrees: 1.500
        tableDisagrees: -2.500
        placeAgrees: 1.740
        placeDisagrees: -0.871
        biggest: -1.417
        later: -0.438
        repeated: 0.933
        borrowed: -1.057
        inSentence: -2.000
        smallPrint: -0.388
        doubtfulText: -1.483
        afterList: -0.979
        thirdMeasure: 0.847
        exactlyThree: 0.986
        onlyCandidate: -0.049
        usualSize: 0.414
        commonSize: -0.099
        usualUnit: 0.001
        claimed: -1.944
        leftOver: 1.720
        leftOverFew: -0.121
        valueClaimed: -0.232
      plain:
        bias: 0.224
        announced: 3.547
        denied: -4.062
        otherAnnounced: -2.402
        letterAgrees: 1.000
        letterDisagrees: -1.000
        twinAnnounced: 0.845
        twinDenied: -2.096
        tableAgrees: 1.032
        tableDisagrees: -1.500
        biggest: 0.342
        later: -2.192
        repeated: 1.221
        borrowed: -0.610
        inSentence: -0.743
        looseUnit: -1.500
        smallPrint: -0.218
        doubtfulText: -2.036
        afterList: -1.082
        exactlyThree: 0.196
        onlyCandidate: 1.406
        usualSize: 2.369
        commonSize: 1.389
        usualUnit: 1.349
    calibration:
      answered: {slope: 1.098, intercept: 0.098}
      blank: {slope: 0.256, intercept: 1.361}
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
      - {wanted: 0.700, confidence: 0.010, recall: 0.913}
      - {wanted: 0.710, confidence: 0.010, recall: 0.913}
      - {wanted: 0.720, confidence: 0.010, recall: 0.913}
      - {wanted: 0.730, confidence: 0.010, recall: 0.913}
      - {wanted: 0.740, confidence: 0.010, recall: 0.913}
      - {wanted: 0.750, confidence: 0.010, recall: 0.913}
      - {wanted: 0.760, confidence: 0.010, recall: 0.913}
      - {wanted: 0.770, confidence: 0.010, recall: 0.913}
      - {wanted: 0.780, confidence: 0.010, recall: 0.913}
      - {wanted: 0.790, confidence: 0.010, recall: 0.913}
      - {wanted: 0.800, confidence: 0.010, recall: 0.913}
      - {wanted: 0.810, confidence: 0.010, recall: 0.913}
      - {wanted: 0.820, confidence: 0.010, recall: 0.913}
      - {wanted: 0.830, confidence: 0.010, recall: 0.913}
      - {wanted: 0.840, confidence: 0.010, recall: 0.913}
      - {wanted: 0.850, confidence: 0.010, recall: 0.913}
      - {wanted: 0.860, confidence: 0.010, recall: 0.913}
      - {wanted: 0.870, confidence: 0.010, recall: 0.913}
      - {wanted: 0.880, confidence: 0.010, recall: 0.913}
      - {wanted: 0.890, confidence: 0.043, recall: 0.913}
      - {wanted: 0.900, confidence: 0.104, recall: 0.913}
      - {wanted: 0.910, confidence: 0.224, recall: 0.911}
      - {wanted: 0.920, confidence: 0.265, recall: 0.909}
      - {wanted: 0.930, confidence: 0.357, recall: 0.909}
      - {wanted: 0.940, confidence: 0.529, recall: 0.904}
      - {wanted: 0.950, confidence: 0.597, recall: 0.894}
      - {wanted: 0.960, confidence: 0.814, recall: 0.832}
      - {wanted: 0.970, confidence: 0.891, recall: 0.754}
      - {wanted: 0.980, confidence: 0.932, recall: 0.633}
    report: |
      Trained on adjudicated.csv: 599 rows of 360 pictures.
      Cross-validated by picture, 5 folds, seed 1, regularisation 0.3:

      attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
      depth                           0.794   0.676-0.889     0.714  0.893     65     25     10      3     27    27 of 30
      height                          0.951   0.919-0.978     0.925  0.980    111     98      8      2      3      3 of 5
      item_volume                     0.882   0.733-0.977     0.938  0.833     28     15      1      3      9     9 of 10
      item_weight                     0.967   0.940-0.987     0.954  0.981    158    104      5      2     47    47 of 50
      maximum_weight_recommendation   0.960   0.889-1.000     0.960  0.960     38     24      1      1     12    12 of 13
      voltage                         0.954   0.897-1.000     0.969  0.939     42     31      1      2      8      8 of 8
      wattage                         0.929   0.861-0.979     0.975  0.886     55     39      1      5     10    10 of 10
      width                           0.953   0.917-0.981     0.919  0.989    102     91      8      1      2      2 of 2
      all                             0.941   0.921-0.958     0.924  0.957    599    427     35     19    118  118 of 128
      Errors: wrong number 20, right number with wrong unit 0, another attribute's value 5, missing 19, should have been empty 10.

      F1 with the rules' weights alone: 0.940
      F1 in the mix of attributes: 0.930, with the rules' alone 0.928
      Expected calibration error of the answers' confidences: 0.031
      Asked for a precision of 0.8: 0.887 on pictures not trained on, recall 0.913
      Asked for a precision of 0.9: 0.901 on pictures not trained on, recall 0.913
      Asked for a precision of 0.95: 0.941 on pictures not trained on, recall 0.877

    """##
}
